// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {ClassRule, RiskClass} from "../../../contracts/governance/RiskClass.sol";
import {AlthingToken} from "../../../contracts/token/AlthingToken.sol";
import {IAlthingToken} from "../../../contracts/token/IAlthingToken.sol";
import {Coin} from "../../contracts/Coin.sol";
import {Knob} from "../../contracts/Knob.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal, call} from "./Proposal.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev A governed network as a profile deploys it, with four voters and a treasury that cannot vote.
abstract contract GovernedNetwork {
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;
    uint8 internal constant FRACTIONAL = 255;

    uint48 internal constant VOTING_DELAY = 1 days;
    uint32 internal constant VOTING_PERIOD = 5 days;
    uint32 internal constant OBJECTION_PERIOD = 2 days;
    uint32 internal constant GRACE_PERIOD = 21 days;
    uint256 internal constant TIMELOCK_DELAY = 2 days;
    uint256 internal constant SPENDING_PERIOD = 7 days;
    uint256 internal constant HARD_CAP_PERIOD = 30 days;
    uint256 internal constant HARD_CAP_NOTICE = 30 days;
    uint16 internal constant HARD_CAP_BPS = 1_500;
    uint256 internal constant THRESHOLD = 100_000e18;
    uint256 internal constant GUARDIAN_TERM = 365 days;

    uint256 internal constant SUPPLY = 100_000_000e18;
    uint256 internal constant VOTABLE = 65_000_000e18;
    uint256 internal constant ETH_CAP = 10 ether;
    uint256 internal constant COIN_CAP = 1_000e6;
    uint256 internal constant TOKEN_CAP = 500_000e18;
    uint256 internal constant USD_HELD = 1_000_000e6;

    /// @dev A day into a spending period.
    uint256 internal constant START = 2_977 * SPENDING_PERIOD + 1 days;

    uint256 internal constant ALICE_KEY = uint256(keccak256("alice"));
    uint256 internal constant BOB_KEY = uint256(keccak256("bob"));
    uint256 internal constant CAROL_KEY = uint256(keccak256("carol"));
    uint256 internal constant DAVE_KEY = uint256(keccak256("dave"));
    uint256 internal constant ALICE_VOTES = 30_000_000e18;
    uint256 internal constant BOB_VOTES = 20_000_000e18;
    uint256 internal constant CAROL_VOTES = 10_000_000e18;
    uint256 internal constant DAVE_VOTES = 5_000_000e18;

    address internal immutable ALICE = vm.addr(ALICE_KEY);
    address internal immutable BOB = vm.addr(BOB_KEY);
    address internal immutable CAROL = vm.addr(CAROL_KEY);
    address internal immutable DAVE = vm.addr(DAVE_KEY);
    address internal immutable GUARDIAN = _account("guardian");
    address internal immutable STRANGER = _account("stranger");

    AlthingToken internal token;
    TimelockController internal timelock;
    GovernorClient internal governor;
    /// @dev Knob.turn is routine and Knob.press treasury; Knob.smash is listed nowhere.
    Knob internal knob;
    Coin internal coin;
    /// @dev On the hard cap's list, alone.
    Coin internal usd;

    function setUp() public virtual {
        vm.warp(START);
        timelock = _deployTimelock();
        token = _deployToken();
        knob = new Knob();
        coin = new Coin(address(timelock), 1_000_000e6);
        usd = new Coin(address(timelock), USD_HELD);
        vm.deal(address(timelock), 1_000 ether);
        governor = _deployGovernor(_config());
        _handOver(timelock, governor);

        _delegateToSelf(ALICE);
        _delegateToSelf(BOB);
        _delegateToSelf(CAROL);
        _delegateToSelf(DAVE);
        vm.warp(START + 1);
    }

    function _config() internal virtual returns (IAlthingGovernor.GovernorConfig memory config) {
        config.name = "Althing";
        config.token = address(token);
        config.timelock = payable(timelock);
        config.votingDelaySeconds = VOTING_DELAY;
        config.votingPeriodSeconds = VOTING_PERIOD;
        config.proposalThresholdTokens = THRESHOLD;
        config.objectionPeriodSeconds = OBJECTION_PERIOD;
        config.gracePeriodSeconds = GRACE_PERIOD;
        config.classRules[uint256(RiskClass.Routine)] = ClassRule(300, 5_000, 1_000_000e18);
        config.classRules[uint256(RiskClass.Treasury)] = ClassRule(500, 5_000, 2_000_000e18);
        config.classRules[uint256(RiskClass.Constitutional)] = ClassRule(1_000, 6_000, 4_000_000e18);
        config.settingsClass = RiskClass.Treasury;
        config.policies = new IAlthingGovernor.PolicyEntry[](2);
        config.policies[0] = IAlthingGovernor.PolicyEntry(address(knob), Knob.turn.selector, RiskClass.Routine);
        config.policies[1] = IAlthingGovernor.PolicyEntry(address(knob), Knob.press.selector, RiskClass.Treasury);
        config.spendingCaps = new IAlthingGovernor.SpendingCap[](3);
        config.spendingCaps[0] = IAlthingGovernor.SpendingCap(address(0), ETH_CAP);
        config.spendingCaps[1] = IAlthingGovernor.SpendingCap(address(coin), COIN_CAP);
        config.spendingCaps[2] = IAlthingGovernor.SpendingCap(address(token), TOKEN_CAP);
        config.hardCapShareBps = HARD_CAP_BPS;
        config.hardCappedAssets = new address[](1);
        config.hardCappedAssets[0] = address(usd);
        config.guardian = GUARDIAN;
        config.guardianUntilSeconds = uint48(START + GUARDIAN_TERM);
    }

    function _allocations() internal virtual returns (IAlthingToken.Allocation[] memory allocations) {
        allocations = new IAlthingToken.Allocation[](5);
        allocations[0] = IAlthingToken.Allocation(ALICE, ALICE_VOTES, false);
        allocations[1] = IAlthingToken.Allocation(BOB, BOB_VOTES, false);
        allocations[2] = IAlthingToken.Allocation(CAROL, CAROL_VOTES, false);
        allocations[3] = IAlthingToken.Allocation(DAVE, DAVE_VOTES, false);
        allocations[4] = IAlthingToken.Allocation(address(timelock), SUPPLY - VOTABLE, true);
    }

    // ---- deployment ------------------------------------------------------------------------------------------------

    function _deployToken() internal returns (AlthingToken) {
        bytes memory arguments = abi.encode("Network Token", "NET", _allocations());
        return AlthingToken(deployBuilt("AlthingToken.sol:AlthingToken", arguments));
    }

    function _deployTimelock() internal returns (TimelockController) {
        address[] memory none;
        bytes memory arguments = abi.encode(TIMELOCK_DELAY, none, none, address(this));
        return TimelockController(payable(deployBuilt("TimelockController.sol:TimelockController", arguments)));
    }

    function _deployGovernor(IAlthingGovernor.GovernorConfig memory config) internal returns (GovernorClient) {
        return GovernorClient(deployBuilt("AlthingGovernor.sol:AlthingGovernor", abi.encode(config)));
    }

    /// @dev As deployment does: the governor alone proposes, executes and cancels, and the deployer keeps nothing.
    function _handOver(TimelockController to, GovernorClient sole) internal {
        to.grantRole(to.PROPOSER_ROLE(), address(sole));
        to.grantRole(to.EXECUTOR_ROLE(), address(sole));
        to.grantRole(to.CANCELLER_ROLE(), address(sole));
        to.renounceRole(to.DEFAULT_ADMIN_ROLE(), address(this));
    }

    /// @dev For tests of constructors: `vm.expectRevert` needs a call.
    function deployGovernor(IAlthingGovernor.GovernorConfig memory config) external returns (GovernorClient) {
        return _deployGovernor(config);
    }

    // ---- the way of a decision -------------------------------------------------------------------------------------

    /// @dev By alice.
    function _propose(Proposal memory p) internal returns (uint256 id) {
        return _proposeAs(ALICE, p);
    }

    function _proposeAs(address proposer, Proposal memory p) internal returns (uint256 id) {
        vm.prank(proposer);
        return governor.propose(p.targets, p.values, p.calldatas, p.description);
    }

    function _startVote(uint256 id) internal {
        vm.warp(governor.proposalSnapshot(id) + 1);
    }

    function _endVote(uint256 id) internal {
        vm.warp(governor.proposalDeadline(id) + 1);
    }

    function _vote(uint256 id, address voter, uint8 support) internal {
        vm.prank(voter);
        governor.castVote(id, support);
    }

    function _voteParts(uint256 id, address voter, uint128 against, uint128 in_favour, uint128 abstain) internal {
        vm.prank(voter);
        governor.castVoteWithReasonAndParams(id, FRACTIONAL, "", abi.encodePacked(against, in_favour, abstain));
    }

    /// @dev Proposes, and opens the vote.
    function _open(Proposal memory p) internal returns (uint256 id) {
        id = _propose(p);
        _startVote(id);
    }

    /// @dev To Succeeded, with the votes of alice and bob.
    function _pass(Proposal memory p) internal returns (uint256 id) {
        id = _open(p);
        _vote(id, ALICE, FOR);
        _vote(id, BOB, FOR);
        _endVote(id);
    }

    /// @dev To Queued, at the first second at which it can execute.
    function _ready(Proposal memory p) internal returns (uint256 id) {
        id = _pass(p);
        _queue(p);
        vm.warp(governor.proposalEta(id));
    }

    /// @dev To Executed.
    function _enact(Proposal memory p) internal returns (uint256 id) {
        id = _ready(p);
        _execute(p);
    }

    function _queue(Proposal memory p) internal {
        governor.queue(p.targets, p.values, p.calldatas, p.descriptionHash());
    }

    /// @dev Anyone may, so a stranger does.
    function _execute(Proposal memory p) internal {
        vm.prank(STRANGER);
        governor.execute(p.targets, p.values, p.calldatas, p.descriptionHash());
    }

    function _cancelAs(address caller, Proposal memory p) internal {
        vm.prank(caller);
        governor.cancel(p.targets, p.values, p.calldatas, p.descriptionHash());
    }

    function _cancelByGuardian(address caller, Proposal memory p, bytes32 reasonHash) internal {
        vm.prank(caller);
        governor.cancelByGuardian(p.targets, p.values, p.calldatas, p.descriptionHash(), reasonHash);
    }

    function _classOf(Proposal memory p) internal view returns (RiskClass) {
        return governor.classify(p.targets, p.values, p.calldatas);
    }

    // ---- calls -----------------------------------------------------------------------------------------------------

    function _turn(uint256 to) internal view returns (Proposal memory) {
        return call(address(knob), abi.encodeCall(Knob.turn, (to)));
    }

    function _press(uint256 value) internal view returns (Proposal memory) {
        return call(address(knob), value, abi.encodeCall(Knob.press, ()));
    }

    function _smash() internal view returns (Proposal memory) {
        return call(address(knob), abi.encodeCall(Knob.smash, ()));
    }

    function _pay(address to, uint256 amount) internal view returns (Proposal memory) {
        return call(address(coin), abi.encodeCall(coin.transfer, (to, amount)));
    }

    function _allow(address spender, uint256 amount) internal view returns (Proposal memory) {
        return call(address(coin), abi.encodeCall(coin.approve, (spender, amount)));
    }

    function _toGovernor(bytes memory data) internal view returns (Proposal memory) {
        return call(address(governor), data);
    }

    // ---- expectations ----------------------------------------------------------------------------------------------

    function _assertState(uint256 id, IGovernor.ProposalState expected, string memory what) internal view {
        vm.assertEq(uint256(governor.state(id)), uint256(expected), what);
    }

    function _assertClass(Proposal memory p, RiskClass expected, string memory what) internal view {
        vm.assertEq(uint256(_classOf(p)), uint256(expected), what);
    }

    function _outOfBounds(
        bytes32 setting,
        uint256 value,
        uint256 min,
        uint256 max
    ) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAlthingGovernor.Governor_OutOfBounds.selector, setting, value, min, max);
    }

    function _unexpectedState(
        uint256 id,
        IGovernor.ProposalState current,
        IGovernor.ProposalState expected
    ) internal pure returns (bytes memory) {
        bytes32 allowed = bytes32(1 << uint8(expected));
        return abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, id, current, allowed);
    }

    /// @dev Not `block.timestamp`: the compiler takes that for constant through a call, `vm.warp` included.
    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function _account(string memory name) internal pure returns (address) {
        return vm.addr(uint256(keccak256(bytes(name))));
    }

    function _delegateToSelf(address holder) internal {
        vm.prank(holder);
        token.delegate(holder);
    }
}
