// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

/// @dev Calls that carry other calls, move power, or move tokens by a way no cap counts. No vote can give them a
/// lower class, on any target.
function constitutionalSelectors() pure returns (bytes4[48] memory) {
    return
        [
            // tokens: transfer and approve follow the asset's cap instead
            IERC20.transfer.selector,
            IERC20.approve.selector,
            IERC20.transferFrom.selector,
            bytes4(keccak256("increaseAllowance(address,uint256)")),
            bytes4(keccak256("setApprovalForAll(address,bool)")),
            bytes4(keccak256("safeTransferFrom(address,address,uint256)")),
            bytes4(keccak256("safeTransferFrom(address,address,uint256,bytes)")),
            bytes4(keccak256("transferAndCall(address,uint256)")),
            bytes4(keccak256("transferAndCall(address,uint256,bytes)")),
            bytes4(keccak256("approveAndCall(address,uint256)")),
            bytes4(keccak256("approveAndCall(address,uint256,bytes)")),
            bytes4(keccak256("transferFromAndCall(address,address,uint256)")),
            bytes4(keccak256("transferFromAndCall(address,address,uint256,bytes)")),
            bytes4(keccak256("safeTransferFrom(address,address,uint256,uint256,bytes)")),
            bytes4(keccak256("safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)")),
            // votes
            IVotes.delegate.selector,
            IVotes.delegateBySig.selector,
            // roles and owners
            IAccessControl.grantRole.selector,
            IAccessControl.revokeRole.selector,
            IAccessControl.renounceRole.selector,
            Ownable.transferOwnership.selector,
            Ownable.renounceOwnership.selector,
            Ownable2Step.acceptOwnership.selector,
            bytes4(keccak256("upgradeTo(address)")),
            bytes4(keccak256("upgradeToAndCall(address,bytes)")),
            bytes4(keccak256("upgradeAndCall(address,address,bytes)")),
            bytes4(keccak256("changeAdmin(address)")),
            // calls that carry calls
            Governor.relay.selector,
            Multicall.multicall.selector,
            bytes4(keccak256("multicall(uint256,bytes[])")),
            bytes4(keccak256("execute(address,uint256,bytes)")),
            bytes4(keccak256("execute(bytes32,bytes)")),
            bytes4(keccak256("execute(address[],uint256[],bytes[],bytes32)")),
            TimelockController.execute.selector,
            TimelockController.executeBatch.selector,
            TimelockController.schedule.selector,
            TimelockController.scheduleBatch.selector,
            TimelockController.updateDelay.selector,
            Governor.propose.selector,
            bytes4(keccak256("executeBatch(address[],uint256[],bytes[])")),
            bytes4(keccak256("aggregate((address,bytes)[])")),
            bytes4(keccak256("tryAggregate(bool,(address,bytes)[])")),
            bytes4(keccak256("aggregate3((address,bool,bytes)[])")),
            bytes4(keccak256("aggregate3Value((address,bool,uint256,bytes)[])")),
            // Safe 1.4.1
            bytes4(
                keccak256("execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)")
            ),
            bytes4(keccak256("execTransactionFromModule(address,uint256,bytes,uint8)")),
            bytes4(keccak256("execTransactionFromModuleReturnData(address,uint256,bytes,uint8)")),
            bytes4(keccak256("multiSend(bytes)"))
        ];
}
