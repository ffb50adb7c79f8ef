// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {AlthingToken} from "../../../contracts/token/AlthingToken.sol";
import {IAlthingToken} from "../../../contracts/token/IAlthingToken.sol";
import {SENTINEL} from "../../../contracts/token/Sentinel.sol";
import {GovernedNetwork} from "./GovernedNetwork.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

contract AlthingTokenTest is GovernedNetwork {
    function deployToken(IAlthingToken.Allocation[] memory allocations) public returns (AlthingToken) {
        return
            AlthingToken(deployBuilt("AlthingToken.sol:AlthingToken", abi.encode("Network Token", "NET", allocations)));
    }

    function test_WhenDeployed_ItGivesEachHolderItsAmountAndNothingMore() external view {
        vm.assertEq(token.balanceOf(ALICE), ALICE_VOTES, "alice");
        vm.assertEq(token.balanceOf(BOB), BOB_VOTES, "bob");
        vm.assertEq(token.balanceOf(CAROL), CAROL_VOTES, "carol");
        vm.assertEq(token.balanceOf(DAVE), DAVE_VOTES, "dave");
        vm.assertEq(token.balanceOf(address(timelock)), SUPPLY - VOTABLE, "treasury");
        vm.assertEq(token.totalSupply(), SUPPLY, "supply");
        vm.assertEq(token.decimals(), 18, "decimals");
    }

    function test_WhenDeployed_ItLeavesAHolderWithoutVotesUntilItDelegates() external {
        AlthingToken fresh = deployToken(_allocations());
        vm.assertEq(fresh.getVotes(ALICE), 0, "before");
        vm.prank(ALICE);
        fresh.delegate(ALICE);
        vm.assertEq(fresh.getVotes(ALICE), ALICE_VOTES, "after");
    }

    function test_WhenAHolderIsExcluded_ItParksItsVotesAtTheSentinel() external view {
        vm.assertEq(token.delegates(address(timelock)), SENTINEL, "delegatee");
        vm.assertEq(token.SENTINEL(), SENTINEL, "sentinel");
        vm.assertEq(token.getVotes(SENTINEL), SUPPLY - VOTABLE, "parked");
        vm.assertEq(token.getVotes(address(timelock)), 0, "own");
    }

    function test_WhenAnExcludedHolderReceivesMore_ItParksThoseVotesToo() external {
        vm.prank(ALICE);
        token.transfer(address(timelock), 1e18);
        vm.assertEq(token.getVotes(SENTINEL), SUPPLY - VOTABLE + 1e18, "parked");
    }

    function test_RevertWhen_AnExcludedHolderIsNotAContract() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        allocations[0].excluded = true;
        vm.expectRevert(abi.encodeWithSelector(IAlthingToken.Token_ExcludedHolderIsNoContract.selector, ALICE));
        this.deployToken(allocations);
    }

    function test_RevertWhen_AnExcludedHolderIsAnAccountWithCode() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        allocations[0].excluded = true;
        vm.etch(ALICE, abi.encodePacked(hex"ef0100", address(knob)));
        vm.expectRevert(abi.encodeWithSelector(IAlthingToken.Token_ExcludedHolderIsNoContract.selector, ALICE));
        this.deployToken(allocations);
    }

    function test_RevertWhen_AHolderIsNamedTwice() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        allocations[1].holder = ALICE;
        vm.expectRevert(abi.encodeWithSelector(IAlthingToken.Token_DuplicateHolder.selector, ALICE));
        this.deployToken(allocations);
    }

    function test_RevertWhen_ThereAreNoAllocations() external {
        vm.expectRevert(abi.encodeWithSelector(IAlthingToken.Token_NoSupply.selector));
        this.deployToken(new IAlthingToken.Allocation[](0));
    }

    function test_RevertWhen_AnAllocationIsOfNoTokens() external {
        IAlthingToken.Allocation[] memory allocations = _allocations();
        // Named first with nothing, a holder could be named again.
        allocations[0] = IAlthingToken.Allocation(address(timelock), 0, false);
        vm.expectRevert(abi.encodeWithSelector(IAlthingToken.Token_EmptyAllocation.selector, address(timelock)));
        this.deployToken(allocations);
    }

    function test_ItKeepsTimeInTimestamps() external view {
        vm.assertEq(token.clock(), _now(), "clock");
        vm.assertEq(token.CLOCK_MODE(), "mode=timestamp", "mode");
    }

    function test_WhenAPermitIsSigned_ItSetsTheAllowanceOnce() external {
        uint256 deadline = _now() + 1;
        bytes32 permit = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 digest = _digest(keccak256(abi.encode(permit, ALICE, BOB, 5e18, 0, deadline)));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ALICE_KEY, digest);

        token.permit(ALICE, BOB, 5e18, deadline, v, r, s);
        vm.assertEq(token.allowance(ALICE, BOB), 5e18, "allowance");
        vm.assertEq(token.nonces(ALICE), 1, "nonce");

        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        token.permit(ALICE, BOB, 5e18, deadline, v, r, s);
    }

    function test_WhenADelegationIsSigned_ItMovesTheVotes() external {
        uint256 expiry = _now() + 1;
        bytes32 delegation = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            ALICE_KEY,
            _digest(keccak256(abi.encode(delegation, BOB, 0, expiry)))
        );

        token.delegateBySig(BOB, 0, expiry, v, r, s);
        vm.assertEq(token.getVotes(BOB), ALICE_VOTES + BOB_VOTES, "bob");
        vm.assertEq(token.getVotes(ALICE), 0, "alice");
    }

    function testFuzz_WhenTokensMoveInAnyWay_ItKeepsAllVotesWithinTheSupply(uint256[16] memory moves) external {
        address[5] memory holders = [ALICE, BOB, CAROL, DAVE, STRANGER];
        for (uint256 i = 0; i < moves.length; ++i) {
            address from = holders[moves[i] % 5];
            address to = holders[(moves[i] >> 8) % 5];
            uint256 amount = (moves[i] >> 18) % (token.balanceOf(from) + 1);
            vm.prank(from);
            if ((moves[i] >> 16) & 1 == 0) token.delegate((moves[i] >> 17) & 1 == 0 ? to : SENTINEL);
            else token.transfer(to, amount);
        }
        uint256 votes = token.getVotes(SENTINEL);
        uint256 balances = token.balanceOf(address(timelock));
        for (uint256 i = 0; i < holders.length; ++i) {
            votes += token.getVotes(holders[i]);
            balances += token.balanceOf(holders[i]);
        }
        vm.assertLe(votes, SUPPLY, "votes");
        vm.assertEq(balances, SUPPLY, "balances");
        vm.assertEq(token.totalSupply(), SUPPLY, "supply");
    }

    function test_RevertWhen_MoreIsSentThanHeld() external {
        vm.prank(STRANGER);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        token.transfer(ALICE, 1);
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), structHash));
    }
}
