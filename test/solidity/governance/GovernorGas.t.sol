// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IAlthingGovernor} from "../../../contracts/governance/IAlthingGovernor.sol";
import {IAlthingToken} from "../../../contracts/token/IAlthingToken.sol";
import {GovernorClient} from "./GovernorClient.sol";
import {Proposal} from "./Proposal.sol";
import {SignedBallots} from "./SignedBallots.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Every figure is kept in snapshots/, and a change of one fails the check. In isolation every call from here is a
/// transaction of its own, with its base cost and cold storage.
///
/// hardhat-config: isolate = true
contract GovernorGasTest is SignedBallots {
    uint256 private constant CROWD = 100;
    bytes32 private constant PEER_BALLOT = keccak256(
        "Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"
    );

    GovernorClient private peer;

    function _allocations() internal override returns (IAlthingToken.Allocation[] memory allocations) {
        IAlthingToken.Allocation[] memory others = super._allocations();
        allocations = new IAlthingToken.Allocation[](others.length + CROWD);
        for (uint256 i = 0; i < others.length; ++i) allocations[i] = others[i];
        for (uint256 i = 0; i < CROWD; ++i) {
            allocations[others.length + i] = IAlthingToken.Allocation(_member(i), 1_000e18, false);
        }
    }

    function setUp() public override {
        super.setUp();
        TimelockController peerTimelock = _deployTimelock();
        uint256 quorumPercent = 3;
        bytes memory arguments = abi.encode(
            "Althing",
            token,
            peerTimelock,
            VOTING_DELAY,
            VOTING_PERIOD,
            THRESHOLD,
            quorumPercent
        );
        peer = GovernorClient(deployBuilt("PeerGovernor.sol:PeerGovernor", arguments));
        _handOver(peerTimelock, peer);
        for (uint256 i = 0; i < CROWD; ++i) _delegateToSelf(_member(i));
        vm.warp(_now() + 1);
    }

    // ---- votes -----------------------------------------------------------------------------------------------------

    function test_CastVote() external {
        uint256 id = _openBoth(_turn(1));
        uint256 peerFirst = _castVote(peer, id, ALICE, "castVote, first");
        uint256 peerLater = _castVote(peer, id, BOB, "castVote, later");
        _assertRatio(_castVote(governor, id, ALICE, "castVote, first"), peerFirst, 103, "first");
        _assertRatio(_castVote(governor, id, BOB, "castVote, later"), peerLater, 103, "later");
    }

    function test_CastVote_InsideTheLateWindow() external {
        uint256 id = _openBoth(_turn(1));
        vm.warp(governor.proposalDeadline(id));
        _castVote(peer, id, ALICE, "castVote, first");
        uint256 peerLater = _castVote(peer, id, BOB, "castVote, later");
        _castVote(governor, id, ALICE, "castVote, opening objections");

        id = _openBoth(_turn(2));
        _castVote(governor, id, ALICE, "castVote, first");
        vm.warp(governor.proposalDeadline(id));
        uint256 late = _castVote(governor, id, BOB, "castVote, inside the late window");
        _assertRatio(late, peerLater, 140, "late");
    }

    /// @dev Beside the same governor that looks at no vote for a late turn.
    function test_ObjectionsOutsideTheirWindow() external {
        bytes memory config = abi.encode(_config());
        GovernorClient bare = GovernorClient(
            deployBuilt("GovernorWithoutObjections.sol:GovernorWithoutObjections", config)
        );
        Proposal memory p = _turn(1);
        vm.prank(ALICE);
        bare.propose(p.targets, p.values, p.calldatas, p.description);
        uint256 id = _open(p);
        _castVote(governor, id, ALICE, "castVote, first");
        vm.prank(ALICE);
        bare.castVote(id, FOR);
        vm.prank(BOB);
        bare.castVote(id, FOR);
        uint256 without = vm.snapshotGasLastCall("governor", "castVote, later, in a governor without objections");
        uint256 cost = _castVote(governor, id, BOB, "castVote, later") - without;
        vm.snapshotValue("governor", "objections, for a vote outside their window", cost);
        vm.assertLt(cost, 1_000, "objections");
    }

    function test_CastVotesBySig() external {
        uint256 id = _openBoth(_turn(1));
        uint256 second = _openBoth(_turn(2));
        vm.warp(governor.proposalSnapshot(id) + 2 days); // both active, outside the late window
        _castVote(governor, id, ALICE, "castVote, first");
        _castVote(governor, second, ALICE, "castVote, first");
        _castVote(peer, id, ALICE, "castVote, first");

        bytes32 ballot = keccak256(abi.encode(PEER_BALLOT, id, FOR, _member(0), 0));
        bytes memory signature = _sign(_memberKey(0), _typed(address(peer), ballot));
        peer.castVoteBySig(id, FOR, _member(0), signature);
        uint256 single = vm.snapshotGasLastCall("peer", "castVoteBySig");

        _assertRatio(_castBatch(id, 10, "castVotesBySig, per ballot of 10"), single, 47, "of 10");
        _assertRatio(_castBatch(second, 100, "castVotesBySig, per ballot of 100"), single, 44, "of 100");
    }

    // ---- proposals -------------------------------------------------------------------------------------------------

    function test_Propose() external {
        Proposal memory known = _turn(1).named(_text(500));
        Proposal memory unknown = _smash().named(_text(500));
        uint256 peerGas = _proposeTo(peer, known, "propose");
        _assertRatio(_proposeTo(governor, known, "propose, known target"), peerGas, 140, "known");
        _assertRatio(_proposeTo(governor, unknown, "propose, unknown target"), peerGas, 140, "unknown");
    }

    function test_QueueAndExecute() external {
        Proposal memory p = _turn(1).named(_text(500));
        uint256 id = _openBoth(p);
        _castVote(peer, id, ALICE, "castVote, first");
        _castVote(governor, id, ALICE, "castVote, first");
        _endVote(id);

        uint256 peerGas = _queueAt(peer, p);
        _assertRatio(_queueAt(governor, p), peerGas, 108, "queue");
        vm.warp(governor.proposalEta(id));
        knob.turn(3);
        _assertRatio(_executeAt(governor, p), 1 << 128, 112, "execute");
        knob.turn(4); // as it was for the peer
        peerGas = _executeAt(peer, p);
    }

    // ---- shorthands ------------------------------------------------------------------------------------------------

    function _group(GovernorClient at) private view returns (string memory) {
        return address(at) == address(peer) ? "peer" : "governor";
    }

    function _castVote(GovernorClient at, uint256 id, address voter, string memory name) private returns (uint256) {
        vm.prank(voter);
        at.castVote(id, FOR);
        return vm.snapshotGasLastCall(_group(at), name);
    }

    function _castBatch(uint256 id, uint256 size, string memory name) private returns (uint256 perBallot) {
        IAlthingGovernor.SignedBallot[] memory ballots = new IAlthingGovernor.SignedBallot[](size);
        for (uint256 i = 0; i < size; ++i) ballots[i] = _ballot(id, _memberKey(i), FOR);
        vm.assertEq(governor.castVotesBySig(id, ballots), size, "counted");
        perBallot = vm.snapshotGasLastCall("governor", "castVotesBySig, batch") / size;
        vm.snapshotValue("governor", name, perBallot);
    }

    function _proposeTo(GovernorClient at, Proposal memory p, string memory name) private returns (uint256) {
        vm.prank(ALICE);
        at.propose(p.targets, p.values, p.calldatas, p.description);
        return vm.snapshotGasLastCall(_group(at), name);
    }

    function _queueAt(GovernorClient at, Proposal memory p) private returns (uint256) {
        at.queue(p.targets, p.values, p.calldatas, p.descriptionHash());
        return vm.snapshotGasLastCall(_group(at), "queue");
    }

    function _executeAt(GovernorClient at, Proposal memory p) private returns (uint256) {
        at.execute(p.targets, p.values, p.calldatas, p.descriptionHash());
        return vm.snapshotGasLastCall(_group(at), "execute");
    }

    function _openBoth(Proposal memory p) private returns (uint256 id) {
        vm.prank(ALICE);
        peer.propose(p.targets, p.values, p.calldatas, p.description);
        return _open(p);
    }

    function _text(uint256 length) private pure returns (string memory) {
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) text[i] = bytes1(uint8(97 + (i % 26)));
        return string(text);
    }

    function _assertRatio(uint256 gas, uint256 peerGas, uint256 mostPercent, string memory what) private pure {
        vm.assertLe(gas * 100, peerGas * mostPercent, what);
    }

    function _typed(address verifier, bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Althing"),
                keccak256("1"),
                block.chainid,
                verifier
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _memberKey(uint256 i) private pure returns (uint256) {
        return uint256(keccak256(abi.encode("crowd", i)));
    }

    function _member(uint256 i) private pure returns (address) {
        return vm.addr(_memberKey(i));
    }
}
