// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICommitteeElections} from "../../../../contracts/committee/elections/ICommitteeElections.sol";
import {ElectionFixture} from "./ElectionFixture.sol";
import {vm} from "../../Vm.sol";

/// @dev A candidate that is a contract without a way to take ether.
contract BondsOfContractsTest is ElectionFixture {
    address private constant ELSEWHERE = address(0xe15e);
    Wallet private wallet;
    uint256 private number;

    function setUp() public override {
        super.setUp();
        wallet = new Wallet();
        number = elections.open();
        elections.register{value: BOND}(
            number,
            ICommitteeElections.Candidacy(address(wallet), 0, keccak256("statement"), "ipfs://statement"),
            ""
        );
        vm.warp(elections.standingOf(number).endorsementSeconds);
    }

    function test_TheCandidate_SaysWhereItsBondGoes() external {
        _endorseIt(VOTABLE / 400);
        vm.expectRevert();
        elections.payOutBond(number, address(wallet));
        vm.expectEmit(address(elections));
        emit ICommitteeElections.BondPaidOut(number, address(wallet), ELSEWHERE, BOND);
        vm.prank(address(wallet));
        elections.collectBond(number, ELSEWHERE);
        vm.assertEq(ELSEWHERE.balance, BOND, "there");
        vm.prank(address(wallet));
        vm.expectPartialRevert(ICommitteeElections.Elections_BondPaidOut.selector);
        elections.collectBond(number, ELSEWHERE);
    }

    function test_WhoWasNotEndorsed_SendsTheBondNowhereButToTheTreasury() external {
        _endorseIt(VOTABLE / 400 - 1);
        uint256 before = address(this).balance;
        vm.prank(address(wallet));
        elections.collectBond(number, ELSEWHERE);
        vm.assertEq(address(this).balance - before, BOND, "the treasury's");
    }

    function test_RevertWhen_AnyoneElseSaysWhere() external {
        _endorseIt(VOTABLE / 400);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICommitteeElections.Elections_NotRegistered.selector, stranger));
        elections.collectBond(number, stranger);
    }

    function _endorseIt(uint256 weightTokens) private {
        address[] memory candidates = new address[](1);
        uint256[] memory weights = new uint256[](1);
        (candidates[0], weights[0]) = (address(wallet), weightTokens);
        vm.prank(vm.addr(1));
        elections.endorse(number, candidates, weights);
        vm.warp(elections.standingOf(number).vettingSeconds);
    }
}

contract Wallet {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}
