// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {Availability} from "../../../contracts/certification/Availability.sol";
import {IAvailabilityPanel} from "../../../contracts/certification/IAvailabilityPanel.sol";
import {SlashingGate} from "../../../contracts/providers/SlashingGate.sol";
import {RewardFixture} from "../providers/RewardFixture.sol";
import {providerRail} from "../providers/ProviderFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Five checkers with the keys 101 to 105, of whom three make a quorum. A day of which less than 90% was available earns
/// nothing, one of less than half may be slashed for. Provider 1 serves 10 units, from epoch 1 on.
abstract contract AvailabilityFixture is RewardFixture {
    uint256 internal constant CHECKERS = 5;
    uint256 internal constant FIRST_KEY = 101;
    uint16 internal constant NO_REWARD_BELOW = 9_000;
    uint16 internal constant SLASH_BELOW = 5_000;
    uint16 internal constant SLASH = 500;
    uint256 internal constant ANSWER_EPOCHS = 3;
    uint256 internal constant RULING_EPOCHS = 7;
    uint256 internal constant BOND = 100e18;
    uint256 internal constant WAIT = 3 days;
    address internal constant ARBITER = address(0xa2b1);
    address internal constant STRANGER = address(0xbad);
    /// @dev 86 of 96 slots, 89.6%: too little for a reward.
    uint96 internal constant TEN_BAD = (1 << 10) - 1;
    /// @dev 87 of 96 slots, 90.6%.
    uint96 internal constant NINE_BAD = (1 << 9) - 1;
    /// @dev 47 of 96 slots, 49.0%: so little that a slash may be asked for.
    uint96 internal constant FORTY_NINE_BAD = (1 << 49) - 1;
    /// @dev 48 of 96 slots, half.
    uint96 internal constant HALF_BAD = (1 << 48) - 1;

    SlashingGate internal gate;
    Availability internal availability;

    function setUp() public virtual override {
        super.setUp();
        bytes memory arguments = abi.encode(vault, WAIT, providerRail(1 days, 5 days));
        gate = SlashingGate(deployBuilt("SlashingGate.sol:SlashingGate", arguments));
        vault.setSlasher(address(gate));
        availability = newAvailability(
            [uint256(NO_REWARD_BELOW), SLASH_BELOW, SLASH, ANSWER_EPOCHS, RULING_EPOCHS, BOND],
            _rails()
        );
        commitments.setFlagger(address(availability));
        gate.setSlasher(address(availability), "availability", SLASH);
        availability.setArbiter(ARBITER);
        _serve(provider, OPERATOR, ALICE, 10, 3_000);
        vm.prank(HOLDER);
        token.transfer(OPERATOR, 10_000e18);
        vm.prank(OPERATOR);
        token.approve(address(availability), type(uint256).max);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newAvailability(
        uint256[6] memory values,
        IGovernedParameters.Rail[6] memory rails
    ) public returns (Availability) {
        bytes memory arguments = abi.encode(
            commitments,
            gate,
            _reporters(FIRST_KEY, CHECKERS),
            uint8(3),
            values,
            rails
        );
        return Availability(deployBuilt("Availability.sol:Availability", arguments));
    }

    function _rails() internal pure returns (IGovernedParameters.Rail[6] memory) {
        return
            [
                providerRail(0, 10_000),
                providerRail(0, 10_000),
                providerRail(0, 3_000),
                providerRail(1, 14),
                providerRail(1, 30),
                providerRail(0, 10_000e18)
            ];
    }

    function _map(
        uint256 key,
        uint32 who,
        uint256 epoch,
        uint96 badSlots
    ) internal view returns (IAvailabilityPanel.Map memory) {
        address checker = vm.addr(key);
        return _signedMap(key, checker, availability.digestOf(who, uint24(epoch), badSlots, checker), badSlots);
    }

    function _signedMap(
        uint256 key,
        address checker,
        bytes32 digest,
        uint96 badSlots
    ) internal pure returns (IAvailabilityPanel.Map memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return IAvailabilityPanel.Map(checker, badSlots, abi.encodePacked(r, s, v));
    }

    /// @dev The same map of the first `checkers`.
    function _report(
        uint32 who,
        uint256 epoch,
        uint96 badSlots,
        uint256 checkers
    ) internal view returns (IAvailabilityPanel.Report memory report) {
        report = IAvailabilityPanel.Report(who, uint24(epoch), new IAvailabilityPanel.Map[](checkers));
        for (uint256 i = 0; i < checkers; ++i) report.maps[i] = _map(FIRST_KEY + i, who, epoch, badSlots);
    }

    function _alone(
        IAvailabilityPanel.Report memory report
    ) internal pure returns (IAvailabilityPanel.Report[] memory reports_) {
        reports_ = new IAvailabilityPanel.Report[](1);
        reports_[0] = report;
    }

    /// @dev Five maps of an epoch, which ends first if it has not.
    function _postDay(uint32 who, uint256 epoch, uint96 badSlots) internal {
        if (block.timestamp < _endOf(epoch)) vm.warp(_endOf(epoch));
        availability.post(_alone(_report(who, epoch, badSlots, CHECKERS)));
    }

    function _answer(uint256 epoch) internal {
        if (block.timestamp < _cutoffOf(epoch)) vm.warp(_cutoffOf(epoch));
        vm.prank(OPERATOR);
        availability.answer(provider, epoch, "reason");
    }

    function _rule(uint256 epoch, bool stands) internal {
        vm.prank(ARBITER);
        availability.rule(provider, epoch, stands, "ruling");
    }

    function _stateOf(uint256 epoch) internal view returns (IAvailabilityPanel.State) {
        return availability.dayOf(provider, epoch).state;
    }

    function _answerEnd(uint256 epoch) internal view returns (uint256) {
        return _cutoffOf(epoch) + ANSWER_EPOCHS * DAY;
    }

    function _rulingEnd(uint256 epoch) internal view returns (uint256) {
        return _answerEnd(epoch) + RULING_EPOCHS * DAY;
    }

    function _wrongState(uint256 epoch, IAvailabilityPanel.State state) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IAvailabilityPanel.Availability_WrongState.selector, provider, epoch, state);
    }

    function _tooEarly(uint256 fromSeconds) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IAvailabilityPanel.Availability_TooEarly.selector, block.timestamp, fromSeconds);
    }

    function _tooLate(uint256 untilSeconds) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IAvailabilityPanel.Availability_TooLate.selector, block.timestamp, untilSeconds);
    }

    function _notOpen(uint256 epoch) internal view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IAvailabilityPanel.Availability_NotOpen.selector,
                epoch,
                block.timestamp,
                _endOf(epoch),
                _cutoffOf(epoch)
            );
    }
}
