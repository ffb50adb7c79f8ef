// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommitteePause} from "../../../../contracts/committee/powers/CommitteePause.sol";
import {CommitteeResolutions} from "../../../../contracts/committee/powers/CommitteeResolutions.sol";
import {CommitteeVeto} from "../../../../contracts/committee/powers/CommitteeVeto.sol";
import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {GovernedNetwork} from "../../governance/GovernedNetwork.sol";
import {Proposal} from "../../governance/Proposal.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {CommitteeInSafe} from "./CommitteeInSafe.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev A governed network with its committee and the committee's powers, wired as a deployment wires them.
abstract contract GovernedCommittee is GovernedNetwork, CommitteeInSafe {
    bytes32 internal constant REASON = keccak256("the reason, as published");

    SettledElections internal elections;
    CommitteeVeto internal veto;
    CommitteePause internal pause;
    CommitteeResolutions internal resolutions;

    function setUp() public virtual override {
        super.setUp();
        _deployCommittee(address(timelock));
        bytes memory arguments = abi.encode(address(seats), address(governor), address(timelock));
        veto = CommitteeVeto(deployBuilt("CommitteeVeto.sol:CommitteeVeto", arguments));
        arguments = abi.encode(address(seats), address(timelock));
        pause = CommitteePause(deployBuilt("CommitteePause.sol:CommitteePause", arguments));
        arguments = abi.encode(address(seats), address(governor));
        resolutions = CommitteeResolutions(deployBuilt("CommitteeResolutions.sol:CommitteeResolutions", arguments));
        guard = _guardFor(address(timelock), _powers());
        elections = new SettledElections();
        seats.setElections(address(elections));
        bytes32 role = timelock.CANCELLER_ROLE();
        vm.prank(address(timelock));
        timelock.grantRole(role, address(veto));
        _giveAway();
    }

    function _powers() private view returns (ICommitteeGuard.Power[] memory powers) {
        powers = new ICommitteeGuard.Power[](3);
        powers[0] = ICommitteeGuard.Power(address(veto), ICommitteeGuard.Access.MembersAndCaretakers);
        powers[1] = ICommitteeGuard.Power(address(pause), ICommitteeGuard.Access.Members);
        powers[2] = ICommitteeGuard.Power(address(resolutions), ICommitteeGuard.Access.Members);
    }

    function _vetoCall(Proposal memory p) internal view returns (SafeTx memory) {
        return
            _call(
                address(veto),
                abi.encodeCall(
                    veto.veto,
                    (seats.seating(), p.targets, p.values, p.calldatas, p.descriptionHash(), REASON)
                )
            );
    }

    function _veto(Proposal memory p) internal returns (bool) {
        return _sendAs(_keys(1, 4), _vetoCall(p));
    }

    /// @dev As the Safe itself, so that what a power answers can be seen; the Safe swallows it.
    function _vetoAsSafe(Proposal memory p) internal returns (uint256) {
        uint256 seating = seats.seating();
        vm.prank(address(safe));
        return veto.veto(seating, p.targets, p.values, p.calldatas, p.descriptionHash(), REASON);
    }

    /// @dev For `vm.expectRevert`, which needs a call.
    function vetoAsSafe(Proposal memory p) external returns (uint256) {
        return _vetoAsSafe(p);
    }
}
