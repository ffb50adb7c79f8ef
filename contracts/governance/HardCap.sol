// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ALL_TOKENS, outflowOf} from "./AssetOutflow.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";

/// @title Keeps how much of each listed asset left the treasury in a period, and refuses more than the voted share
/// @dev A period begins with the first outflow after the last one ended, so what the treasury held then is known.
library HardCap {
    uint256 internal constant PERIOD = 30 days;
    /// @dev How long before it counts everybody can see that the cap is to be loosened.
    uint256 internal constant NOTICE = 30 days;
    uint16 internal constant WHOLE_BPS = 10_000;
    uint48 internal constant FOR_GOOD = type(uint48).max;

    /// @param nextSinceSeconds when `nextBps` takes the place of `bps`; zero where no raise is announced
    struct Share {
        uint16 bps;
        uint16 nextBps;
        uint48 nextSinceSeconds;
    }

    struct Period {
        uint48 endsAtSeconds;
        uint208 heldTokens;
        uint256 goneTokens;
    }

    /// @param untilSeconds zero for an asset that is not listed
    /// @param loweredCalls how many of its functions a policy puts below the constitutional class
    struct Listing {
        uint48 untilSeconds;
        uint48 loweredCalls;
    }

    struct Book {
        Share share;
        mapping(address asset => Listing) listings;
        mapping(address asset => Period) periods;
    }

    /// @dev At once where it binds more, and after the notice where it binds less.
    function setShare(Book storage book, uint16 newBps) internal {
        uint16 oldBps = shareBps(book);
        bool raised = newBps > oldBps && oldBps != 0; // zero in the constructor alone
        uint48 since = uint48(block.timestamp + (raised ? NOTICE : 0));
        emit IAlthingGovernor.HardCapShareSet(oldBps, newBps, since);
        book.share = raised ? Share(oldBps, newBps, since) : Share(newBps, 0, 0);
    }

    /// @dev At once where it binds more, and after the notice where it binds less.
    function setListed(Book storage book, address asset, bool listed) internal {
        uint48 until = FOR_GOOD;
        if (!listed) until = isListed(book, asset) ? uint48(block.timestamp + NOTICE) : 0;
        emit IAlthingGovernor.HardCappedSet(asset, book.listings[asset].untilSeconds, until);
        book.listings[asset].untilSeconds = until;
    }

    /// @dev Before the calls of a proposal run.
    function count(
        Book storage book,
        address timelock,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) internal {
        for (uint256 i = 0; i < targets.length; ++i) {
            address target = targets[i];
            if (_opensTreasury(timelock, target, calldatas[i])) {
                uint16 bps = shareBps(book);
                if (bps < WHOLE_BPS) revert IAlthingGovernor.Governor_OpensTreasury(target, bytes4(calldatas[i]), bps);
            }
            if (values[i] != 0) _count(book, timelock, address(0), values[i]);
            // The zero address stands for the coin, and no token is there.
            if (target != address(0)) _count(book, timelock, target, outflowOf(timelock, calldatas[i]));
        }
    }

    function shareBps(Book storage book) internal view returns (uint16) {
        Share memory share = book.share;
        return share.nextSinceSeconds != 0 && block.timestamp >= share.nextSinceSeconds ? share.nextBps : share.bps;
    }

    function isListed(Book storage book, address asset) internal view returns (bool) {
        return block.timestamp < book.listings[asset].untilSeconds;
    }

    function standing(
        Book storage book,
        address timelock,
        address asset
    ) internal view returns (IAlthingGovernor.HardCapStanding memory) {
        Share memory share = book.share;
        bool raised = share.nextSinceSeconds != 0 && block.timestamp >= share.nextSinceSeconds;
        if (raised) share = Share(share.nextBps, 0, 0);
        (Period memory period, uint256 leftTokens) = current(book, timelock, asset);
        return
            IAlthingGovernor.HardCapStanding(
                share.bps,
                share.nextBps,
                share.nextSinceSeconds,
                book.listings[asset].untilSeconds,
                period.heldTokens,
                period.goneTokens,
                leftTokens,
                period.endsAtSeconds
            );
    }

    /// @return period the one that runs, or the one that an outflow now would begin
    function current(
        Book storage book,
        address timelock,
        address asset
    ) internal view returns (Period memory period, uint256 leftTokens) {
        period = book.periods[asset];
        if (block.timestamp >= period.endsAtSeconds) {
            uint256 held = asset == address(0) ? timelock.balance : IERC20(asset).balanceOf(timelock);
            if (held > type(uint208).max) held = type(uint208).max;
            period = Period(uint48(block.timestamp + PERIOD), uint208(held), 0);
        }
        uint256 mostTokens = (uint256(period.heldTokens) * shareBps(book)) / WHOLE_BPS;
        leftTokens = mostTokens > period.goneTokens ? mostTokens - period.goneTokens : 0;
    }

    function _count(Book storage book, address timelock, address asset, uint256 amountTokens) private {
        if (amountTokens == 0 || !isListed(book, asset)) return;
        (Period memory period, uint256 leftTokens) = current(book, timelock, asset);
        if (amountTokens == ALL_TOKENS && shareBps(book) == WHOLE_BPS) amountTokens = leftTokens;
        if (amountTokens > leftTokens) {
            revert IAlthingGovernor.Governor_HardCapExceeded(asset, amountTokens, leftTokens, period.endsAtSeconds);
        }
        period.goneTokens += amountTokens;
        book.periods[asset] = period;
        emit IAlthingGovernor.OutflowCounted(
            asset,
            amountTokens,
            period.goneTokens,
            period.heldTokens,
            period.endsAtSeconds
        );
    }

    /// @dev Whether a call lets others than this governor order the timelock, past every count: by a role of it, or by
    /// this governor's own role, used without a count.
    function _opensTreasury(address timelock, address target, bytes calldata data) private pure returns (bool) {
        if (data.length < 4) return false;
        bytes4 selector = bytes4(data);
        if (target != timelock) {
            // Whatever the target is called: only a governor has roles that its relay could use.
            return selector == Governor.relay.selector && _addressOf(data) == timelock;
        }
        if (selector == IAccessControl.grantRole.selector) {
            return data.length < 36 || bytes32(data[4:36]) != keccak256("CANCELLER_ROLE");
        }
        return
            selector != IAccessControl.revokeRole.selector &&
            selector != IAccessControl.renounceRole.selector &&
            selector != TimelockController.updateDelay.selector;
    }

    function _addressOf(bytes calldata data) private pure returns (address) {
        return data.length < 36 ? address(0) : address(uint160(uint256(bytes32(data[4:36]))));
    }
}
