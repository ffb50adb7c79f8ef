// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeGuard} from "../../../../contracts/committee/seats/ICommitteeGuard.sol";
import {PowerProbe} from "../../../contracts/PowerProbe.sol";
import {SettledElections} from "../../../contracts/SettledElections.sol";
import {SafeTx} from "./CanonicalSafe.sol";
import {CommitteeInSafe} from "./CommitteeInSafe.sol";
import {deployBuilt} from "../../Built.sol";
import {vm} from "../../Vm.sol";

/// @dev A committee whose elections a test decides. The test itself is the timelock and the deployer.
abstract contract CommitteeFixture is CommitteeInSafe {
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant TERM = 365 days;
    uint256 internal constant CARETAKING = 90 days;
    uint256 internal constant ANSWER = 7 days;
    address internal constant STRANGER = address(0xbad);

    SettledElections internal elections;
    /// @dev For members alone, and for caretakers too.
    PowerProbe internal power;
    PowerProbe internal lastPower;

    function setUp() public virtual {
        vm.warp(START);
        _deployCommittee(address(this));
        power = new PowerProbe(seats);
        lastPower = new PowerProbe(seats);
        guard = _newGuard();
        elections = SettledElections(deployBuilt("SettledElections.sol:SettledElections", ""));
        seats.setElections(address(elections));
        _giveAway();
    }

    function _newGuard() internal returns (ICommitteeGuard) {
        ICommitteeGuard.Power[] memory powers = new ICommitteeGuard.Power[](2);
        powers[0] = ICommitteeGuard.Power(address(power), ICommitteeGuard.Access.Members);
        powers[1] = ICommitteeGuard.Power(address(lastPower), ICommitteeGuard.Access.MembersAndCaretakers);
        return _guardFor(address(this), powers);
    }

    // ---- elections -------------------------------------------------------------------------------------------------

    /// @dev Winners `first`, `first` + 1, ..., then the runners-up.
    function _outcome(
        uint256 first,
        uint256 winners,
        uint256 runnersUp
    ) internal pure returns (SettledElections.Outcome memory outcome) {
        outcome.settled = true;
        outcome.winners = _accounts(first, winners);
        outcome.runnersUp = _accounts(first + winners, runnersUp);
        outcome.organisations = _organisations(first, winners + runnersUp);
        outcome.termSeconds = uint48(TERM);
        outcome.seats = 6;
        outcome.organisationCap = 12;
    }

    /// @dev Six winners and three runners-up, seated in the Safe.
    function _elect(uint256 number, uint256 first) internal {
        elections.decide(number, _outcome(first, 6, 3));
        module.seat(number);
    }

    // ---- the Safe --------------------------------------------------------------------------------------------------

    function _useCall(PowerProbe probe) internal view returns (SafeTx memory) {
        return _call(address(probe), abi.encodeCall(probe.use, (seats.seating())));
    }

    function _use(PowerProbe probe, uint256[] memory keys) internal returns (bool) {
        return _sendAs(keys, _useCall(probe));
    }

    /// @dev For `vm.expectRevert`, which needs a call.
    function use(PowerProbe probe, uint256[] memory keys) external returns (bool) {
        return _use(probe, keys);
    }
}
