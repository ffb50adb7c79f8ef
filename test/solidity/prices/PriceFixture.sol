// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAggregatorV3} from "../../../contracts/prices/IAggregatorV3.sol";
import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {AggregatorSource} from "../../../contracts/prices/AggregatorSource.sol";
import {IPriceFeed} from "../../../contracts/prices/IPriceFeed.sol";
import {PriceFeed} from "../../../contracts/prices/PriceFeed.sol";
import {PriceReports} from "../../../contracts/prices/PriceReports.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

/// @dev Rounds of an hour and five reporters with the keys 1 to 5, of whom three make a quorum; a feed takes prices that are
/// six hours old and differ by 5%. The test itself is the timelock.
abstract contract PriceFixture {
    uint256 internal constant REPORTERS = 5;
    uint8 internal constant QUORUM = 3;
    uint256 internal constant ROUND_SECONDS = 1 hours;
    uint256 internal constant MAX_AGE_SECONDS = 6 hours;
    uint256 internal constant MAX_DEVIATION_BPS = 500;
    uint8 internal constant MAX_AGE = 0;
    uint8 internal constant MAX_DEVIATION = 1;
    address internal constant STRANGER = address(0xbad);

    PriceReports internal reports;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        reports = newReports(ROUND_SECONDS, _reporters(1, REPORTERS), QUORUM);
    }

    /// @dev Public, because `vm.expectRevert` needs a call; those below too.
    function newReports(uint256 roundSeconds, address[] memory reporters, uint8 quorum) public returns (PriceReports) {
        bytes memory arguments = abi.encode(address(this), roundSeconds, reporters, quorum);
        return PriceReports(deployBuilt("PriceReports.sol:PriceReports", arguments));
    }

    function newAggregatorSource(IAggregatorV3 aggregator) public returns (AggregatorSource) {
        return AggregatorSource(deployBuilt("AggregatorSource.sol:AggregatorSource", abi.encode(aggregator)));
    }

    function newFeed(address[] memory sources, uint8 needed) public returns (PriceFeed) {
        return newFeedWith(sources, needed, [MAX_AGE_SECONDS, MAX_DEVIATION_BPS], _rails());
    }

    function newFeedWith(
        address[] memory sources,
        uint8 needed,
        uint256[2] memory values,
        IGovernedParameters.Rail[2] memory rails
    ) public returns (PriceFeed) {
        bytes memory arguments = abi.encode(address(this), sources, needed, values, rails);
        return PriceFeed(deployBuilt("PriceFeed.sol:PriceFeed", arguments));
    }

    function _rails() internal pure returns (IGovernedParameters.Rail[2] memory rails) {
        rails[MAX_AGE] = IGovernedParameters.Rail(1 hours, 1 days, 0, 2 hours, 1 days, 0, 0);
        rails[MAX_DEVIATION] = IGovernedParameters.Rail(100, 1_000, 0, 100, 1 days, 0, 0);
    }

    function _reporters(uint256 first, uint256 count) internal pure returns (address[] memory accounts) {
        accounts = new address[](count);
        for (uint256 i = 0; i < count; ++i) accounts[i] = vm.addr(first + i);
    }

    function _round() internal view returns (uint32) {
        return uint32(block.timestamp / ROUND_SECONDS);
    }

    function _signed(uint256 key, uint32 round, uint64 usd8) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, reports.digestOf(round, usd8, vm.addr(key)));
        return abi.encodePacked(r, s, v);
    }

    /// @dev In the present round.
    function _post(uint256 key, uint64 usd8) internal {
        bytes memory signature = _signed(key, _round(), usd8);
        reports.post(_round(), usd8, vm.addr(key), signature);
    }

    function _postQuorum(uint64 usd8) internal {
        for (uint256 key = 1; key <= QUORUM; ++key) _post(key, usd8);
    }

    function _expectTooFewFresh(uint256 fresh, uint256 needed) internal {
        vm.expectRevert(abi.encodeWithSelector(IPriceFeed.Price_TooFewFresh.selector, fresh, needed));
    }

    function _expectTooFarApart(uint256 lowUsd8, uint256 highUsd8) internal {
        vm.expectRevert(
            abi.encodeWithSelector(IPriceFeed.Price_TooFarApart.selector, lowUsd8, highUsd8, MAX_DEVIATION_BPS)
        );
    }
}
