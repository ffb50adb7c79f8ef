// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IAccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/IAccessControlDefaultAdminRules.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC777} from "@openzeppelin/contracts/interfaces/IERC777.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";

/// @dev Calls that carry other calls, move power, or move tokens by a way no cap counts, as far as this list names them.
/// No vote can give them a lower class, on any target. A function that is not here can be given one.
function isConstitutional(bytes4 selector) pure returns (bool) {
    return _movesTokens(selector) || _movesPower(selector) || _ordersSafe(selector) || _carriesCalls(selector);
}

/// @dev A transfer or approval of ERC-20 follows the asset's cap instead.
function _movesTokens(bytes4 selector) pure returns (bool) {
    return
        selector == IERC20.transfer.selector ||
        selector == IERC20.approve.selector ||
        selector == IERC20.transferFrom.selector ||
        selector == bytes4(keccak256("increaseAllowance(address,uint256)")) ||
        selector == bytes4(keccak256("increaseApproval(address,uint256)")) ||
        selector == bytes4(keccak256("mint(address,uint256)")) ||
        selector == bytes4(keccak256("mint(uint256)")) ||
        selector == bytes4(keccak256("burn(address,uint256)")) ||
        selector == ERC20Burnable.burn.selector ||
        selector == ERC20Burnable.burnFrom.selector ||
        // ERC-721 and ERC-1155
        selector == bytes4(keccak256("setApprovalForAll(address,bool)")) ||
        selector == bytes4(keccak256("safeTransferFrom(address,address,uint256)")) ||
        selector == bytes4(keccak256("safeTransferFrom(address,address,uint256,bytes)")) ||
        selector == bytes4(keccak256("safeTransferFrom(address,address,uint256,uint256,bytes)")) ||
        selector == bytes4(keccak256("safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)")) ||
        // ERC-677 and ERC-1363
        selector == bytes4(keccak256("transferAndCall(address,uint256)")) ||
        selector == bytes4(keccak256("transferAndCall(address,uint256,bytes)")) ||
        selector == bytes4(keccak256("approveAndCall(address,uint256)")) ||
        selector == bytes4(keccak256("approveAndCall(address,uint256,bytes)")) ||
        selector == bytes4(keccak256("transferFromAndCall(address,address,uint256)")) ||
        selector == bytes4(keccak256("transferFromAndCall(address,address,uint256,bytes)")) ||
        // ERC-777
        selector == IERC777.send.selector ||
        selector == IERC777.burn.selector ||
        selector == IERC777.operatorSend.selector ||
        selector == IERC777.operatorBurn.selector ||
        selector == IERC777.authorizeOperator.selector ||
        // ERC-4626, and a wrapped coin
        selector == IERC4626.withdraw.selector ||
        selector == IERC4626.redeem.selector ||
        selector == bytes4(keccak256("withdraw(uint256)")) ||
        selector == bytes4(keccak256("withdraw(address,uint256)")) ||
        // ERC-6909
        selector == bytes4(keccak256("transfer(address,uint256,uint256)")) ||
        selector == bytes4(keccak256("transferFrom(address,address,uint256,uint256)")) ||
        selector == bytes4(keccak256("approve(address,uint256,uint256)")) ||
        selector == bytes4(keccak256("setOperator(address,bool)")) ||
        // Permit2
        selector == bytes4(keccak256("approve(address,address,uint160,uint48)")) ||
        selector == bytes4(keccak256("transferFrom(address,address,uint160,address)"));
}

function _movesPower(bytes4 selector) pure returns (bool) {
    return
        // votes
        selector == IVotes.delegate.selector ||
        selector == IVotes.delegateBySig.selector ||
        // roles, owners and admins
        selector == IAccessControl.grantRole.selector ||
        selector == IAccessControl.revokeRole.selector ||
        selector == IAccessControl.renounceRole.selector ||
        selector == IAccessControlDefaultAdminRules.beginDefaultAdminTransfer.selector ||
        selector == IAccessControlDefaultAdminRules.acceptDefaultAdminTransfer.selector ||
        selector == IAccessControlDefaultAdminRules.changeDefaultAdminDelay.selector ||
        selector == Ownable.transferOwnership.selector ||
        selector == Ownable.renounceOwnership.selector ||
        selector == Ownable2Step.acceptOwnership.selector ||
        selector == bytes4(keccak256("setOwner(address)")) ||
        selector == bytes4(keccak256("changeOwner(address)")) ||
        selector == bytes4(keccak256("transferAdmin(address)")) ||
        selector == bytes4(keccak256("setAdmin(address)")) ||
        selector == bytes4(keccak256("setPendingAdmin(address)")) ||
        selector == bytes4(keccak256("changeAdmin(address)")) ||
        selector == bytes4(keccak256("setAuthority(address)")) ||
        // code
        selector == bytes4(keccak256("upgradeTo(address)")) ||
        selector == bytes4(keccak256("upgradeToAndCall(address,bytes)")) ||
        selector == bytes4(keccak256("upgrade(address,address)")) ||
        selector == bytes4(keccak256("upgradeAndCall(address,address,bytes)")) ||
        selector == bytes4(keccak256("setImplementation(address)")) ||
        selector == bytes4(keccak256("diamondCut((address,uint8,bytes4[])[],address,bytes)")) ||
        // this suite's own
        selector == bytes4(keccak256("setPower((address,uint8))")) ||
        selector == bytes4(keccak256("setElections(address)")) ||
        selector == bytes4(keccak256("recallMany(uint16,address[])")) ||
        selector == bytes4(keccak256("setRewards(address)")) ||
        selector == bytes4(keccak256("handOver(address)"));
}

/// @dev The owners of a Safe 1.4.1, and what acts in its name or checks it.
function _ordersSafe(bytes4 selector) pure returns (bool) {
    return
        selector == bytes4(keccak256("addOwnerWithThreshold(address,uint256)")) ||
        selector == bytes4(keccak256("removeOwner(address,address,uint256)")) ||
        selector == bytes4(keccak256("swapOwner(address,address,address)")) ||
        selector == bytes4(keccak256("changeThreshold(uint256)")) ||
        selector == bytes4(keccak256("enableModule(address)")) ||
        selector == bytes4(keccak256("disableModule(address,address)")) ||
        selector == bytes4(keccak256("setGuard(address)")) ||
        selector == bytes4(keccak256("setModuleGuard(address)")) ||
        selector == bytes4(keccak256("setFallbackHandler(address)"));
}

function _carriesCalls(bytes4 selector) pure returns (bool) {
    return
        selector == Governor.relay.selector ||
        selector == Governor.propose.selector ||
        selector == Multicall.multicall.selector ||
        selector == bytes4(keccak256("multicall(uint256,bytes[])")) ||
        selector == bytes4(keccak256("aggregate((address,bytes)[])")) ||
        selector == bytes4(keccak256("tryAggregate(bool,(address,bytes)[])")) ||
        selector == bytes4(keccak256("aggregate3((address,bool,bytes)[])")) ||
        selector == bytes4(keccak256("aggregate3Value((address,bool,uint256,bytes)[])")) ||
        // accounts, by ERC-6551, ERC-7579 and others
        selector == bytes4(keccak256("execute(address,uint256,bytes)")) ||
        selector == bytes4(keccak256("execute(address,uint256,bytes,uint8)")) ||
        selector == bytes4(keccak256("execute(bytes32,bytes)")) ||
        selector == bytes4(keccak256("executeFromExecutor(bytes32,bytes)")) ||
        selector == bytes4(keccak256("execute(address[],uint256[],bytes[],bytes32)")) ||
        selector == bytes4(keccak256("executeBatch(address[],uint256[],bytes[])")) ||
        selector == bytes4(keccak256("executeBatch((address,uint256,bytes)[])")) ||
        selector == bytes4(keccak256("installModule(uint256,address,bytes)")) ||
        // timelocks
        selector == TimelockController.execute.selector ||
        selector == TimelockController.executeBatch.selector ||
        selector == TimelockController.schedule.selector ||
        selector == TimelockController.scheduleBatch.selector ||
        selector == TimelockController.updateDelay.selector ||
        // Safe 1.4.1
        selector ==
            bytes4(
                keccak256("execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)")
            ) ||
        selector == bytes4(keccak256("execTransactionFromModule(address,uint256,bytes,uint8)")) ||
        selector == bytes4(keccak256("execTransactionFromModuleReturnData(address,uint256,bytes,uint8)")) ||
        selector == bytes4(keccak256("multiSend(bytes)"));
}
