// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {isConstitutional} from "./ConstitutionalSelectors.sol";
import {HardCap} from "./HardCap.sol";
import {isFungible} from "./IsFungible.sol";
import {IAlthingGovernor} from "./IAlthingGovernor.sol";
import {ClassRule, RiskClass} from "./RiskClass.sol";
import {SENTINEL} from "../token/Sentinel.sol";

/// @title Reads a proposal's class from its calls, and keeps what each class needs and may spend
/// @notice What no table lists is constitutional.
/// @dev Linked into the governor, whose storage it works on, to leave room in the governor's code. It keeps no state of
/// its own and is called by the governor's own checked functions alone.
library RiskPolicy {
    using Checkpoints for Checkpoints.Trace208;
    using HardCap for HardCap.Book;

    /// @dev Of the votable supply: a share of what nobody can vote with could be more than anybody has.
    uint256 internal constant MAX_PROPOSAL_THRESHOLD_BPS = 500;
    uint16 internal constant MAX_QUORUM_BPS = 3_000;
    uint16 internal constant MIN_MAJORITY_BPS = 5_000;
    uint16 internal constant MAX_MAJORITY_BPS = 9_000;
    /// @dev Fixed windows: around the end of one, two caps may leave in short order.
    uint256 internal constant SPENDING_PERIOD = 7 days;

    struct Spending {
        uint48 period;
        uint208 spentTokens;
    }

    /// @dev A class's rule in force, and since when.
    struct CurrentRule {
        uint48 sinceSeconds;
        uint208 packed;
    }

    /// @param lowered steps below constitutional, so that an empty entry is the riskiest class
    /// @param current the latest of `rules`, which most proposals need, in one slot
    struct Tables {
        mapping(address target => mapping(bytes4 selector => uint8 steps)) lowered;
        mapping(address asset => uint256 capTokens) caps;
        mapping(address asset => Spending) spendings;
        mapping(RiskClass class => CurrentRule) current;
        mapping(RiskClass class => Checkpoints.Trace208) rules;
        HardCap.Book hardCap;
    }

    /// @dev Contracts that no policy can lower, beside the governor itself.
    struct Core {
        address token;
        address timelock;
    }

    /// @dev Once, from the governor's constructor.
    function configure(
        Tables storage tables,
        Core memory core,
        IAlthingGovernor.GovernorConfig memory config
    ) external {
        setHardCapShare(tables, config.hardCapShareBps);
        for (uint256 i = 0; i < config.hardCappedAssets.length; ++i) {
            setHardCapped(tables, config.hardCappedAssets[i], true);
        }
        setPolicy(tables, core, address(this), GovernorSettings.setVotingDelay.selector, config.settingsClass);
        setPolicy(tables, core, address(this), GovernorSettings.setVotingPeriod.selector, config.settingsClass);
        setPolicy(tables, core, address(this), GovernorSettings.setProposalThreshold.selector, config.settingsClass);
        for (uint256 i = 0; i < config.policies.length; ++i) {
            IAlthingGovernor.PolicyEntry memory entry = config.policies[i];
            setPolicy(tables, core, entry.target, entry.selector, entry.class);
        }
        for (uint256 i = 0; i < config.spendingCaps.length; ++i) {
            setSpendingCap(tables, config.spendingCaps[i].asset, config.spendingCaps[i].capTokens);
        }
        uint256 votableTokens = IERC20(core.token).totalSupply() - IVotes(core.token).getVotes(SENTINEL);
        checkThreshold(config.proposalThresholdTokens, votableTokens);
        for (uint8 i = 3; i > 0; --i) setClassRule(tables, RiskClass(i - 1), config.classRules[i - 1], votableTokens);
    }

    function setPolicy(
        Tables storage tables,
        Core memory core,
        address target,
        bytes4 selector,
        RiskClass class
    ) public {
        if (class != RiskClass.Constitutional && isLocked(tables, core, target, selector)) {
            revert IAlthingGovernor.Governor_PolicyLocked(target, selector);
        }
        RiskClass oldClass = policy(tables, target, selector);
        emit IAlthingGovernor.PolicySet(target, selector, oldClass, class);
        if (oldClass != RiskClass.Constitutional) --tables.hardCap.listings[target].loweredCalls;
        if (class != RiskClass.Constitutional) ++tables.hardCap.listings[target].loweredCalls;
        tables.lowered[target][selector] = uint8(RiskClass.Constitutional) - uint8(class);
    }

    function setSpendingCap(Tables storage tables, address asset, uint256 capTokens) public {
        checkBounds("capTokens", capTokens, 0, type(uint208).max);
        if (capTokens != 0) _checkFungible(asset);
        emit IAlthingGovernor.SpendingCapSet(asset, tables.caps[asset], capTokens);
        tables.caps[asset] = capTokens;
    }

    function setHardCapShare(Tables storage tables, uint16 shareBps) public {
        checkBounds("hardCapShareBps", shareBps, 1, HardCap.WHOLE_BPS);
        tables.hardCap.setShare(shareBps);
    }

    /// @dev A proposal below the constitutional class is not counted, so no function of a listed asset may be below it.
    function setHardCapped(Tables storage tables, address asset, bool listed) public {
        if (listed) {
            _checkFungible(asset);
            uint256 entries = tables.hardCap.listings[asset].loweredCalls;
            if (entries != 0) revert IAlthingGovernor.Governor_AssetHasPolicies(asset, entries);
        }
        tables.hardCap.setListed(asset, listed);
    }

    /// @dev A class needs at least what the class below it needs, and at most what the one above it needs. A floor that
    /// the votable holders cannot reach would end voting.
    function setClassRule(Tables storage tables, RiskClass class, ClassRule memory rule, uint256 votableTokens) public {
        uint48 nowSeconds = uint48(block.timestamp);
        ClassRule memory least = ClassRule(1, MIN_MAJORITY_BPS, 0);
        ClassRule memory most = ClassRule(MAX_QUORUM_BPS, MAX_MAJORITY_BPS, type(uint176).max);
        if (class != RiskClass.Routine) least = ruleAt(tables, RiskClass(uint8(class) - 1), nowSeconds);
        if (class != RiskClass.Constitutional) most = ruleAt(tables, RiskClass(uint8(class) + 1), nowSeconds);

        uint256 mostFloor = (votableTokens * MAX_QUORUM_BPS) / 10_000;
        if (mostFloor > most.quorumFloorTokens) mostFloor = most.quorumFloorTokens;
        checkBounds("quorumBps", rule.quorumBps, least.quorumBps, most.quorumBps);
        checkBounds("majorityBps", rule.majorityBps, least.majorityBps, most.majorityBps);
        checkBounds("quorumFloorTokens", rule.quorumFloorTokens, least.quorumFloorTokens, mostFloor);

        emit IAlthingGovernor.ClassRuleSet(class, ruleAt(tables, class, nowSeconds), rule);
        uint208 packed = (uint208(rule.quorumFloorTokens) << 32) | (uint208(rule.majorityBps) << 16) | rule.quorumBps;
        tables.rules[class].push(nowSeconds, packed);
        tables.current[class] = CurrentRule(nowSeconds, packed);
    }

    /// @dev Before a proposal above the routine class executes. A routine one sends and approves nothing.
    function countOutflow(
        Tables storage tables,
        address timelock,
        RiskClass class,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) external {
        tables.hardCap.count(timelock, targets, values, calldatas);
        if (class != RiskClass.Treasury) return;
        for (uint256 i = 0; i < targets.length; ++i) {
            _spend(tables, address(0), values[i]);
            _spend(tables, targets[i], _tokensSpent(calldatas[i]));
        }
    }

    function hardCapStanding(
        Tables storage tables,
        address timelock,
        address asset
    ) external view returns (IAlthingGovernor.HardCapStanding memory) {
        return tables.hardCap.standing(timelock, asset);
    }

    function classify(
        Tables storage tables,
        Core memory core,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) external view returns (RiskClass class) {
        if (targets.length != values.length || targets.length != calldatas.length || targets.length == 0) {
            revert IGovernor.GovernorInvalidProposalLength(targets.length, calldatas.length, values.length);
        }
        for (uint256 i = 0; i < targets.length; ++i) {
            RiskClass callClass = _classOf(tables, core, targets[i], values[i], calldatas[i]);
            if (callClass == RiskClass.Constitutional) return callClass;
            if (callClass > class) class = callClass;
        }
        if (class == RiskClass.Treasury && _exceedsCaps(tables, targets, values, calldatas)) {
            return RiskClass.Constitutional;
        }
    }

    /// @dev Whether no vote can give the call another class than the constitutional one, or than its cap's.
    function isLocked(
        Tables storage tables,
        Core memory core,
        address target,
        bytes4 selector
    ) public view returns (bool) {
        if (tables.hardCap.isListed(target)) return true;
        if (target == address(this)) {
            return
                selector != GovernorSettings.setVotingDelay.selector &&
                selector != GovernorSettings.setVotingPeriod.selector &&
                selector != GovernorSettings.setProposalThreshold.selector;
        }
        return target == core.timelock || target == core.token || isConstitutional(selector);
    }

    function spending(
        Tables storage tables,
        address asset
    ) public view returns (uint256 spentTokens, uint48 periodEndsAtSeconds) {
        uint256 period = block.timestamp / SPENDING_PERIOD;
        Spending memory latest = tables.spendings[asset];
        return (latest.period == period ? latest.spentTokens : 0, uint48((period + 1) * SPENDING_PERIOD));
    }

    /// @dev Whether a call's class is what its policy says, and nothing else matters.
    function isPlain(address timelock, address target, uint256 value, bytes memory data) internal pure returns (bool) {
        bytes4 selector = bytes4(data);
        return
            data.length > 3 &&
            value == 0 &&
            target != timelock &&
            selector != IVotes.delegate.selector &&
            !_spends(selector);
    }

    function policy(Tables storage tables, address target, bytes4 selector) internal view returns (RiskClass) {
        return RiskClass(uint8(RiskClass.Constitutional) - tables.lowered[target][selector]);
    }

    function ruleAt(Tables storage tables, RiskClass class, uint48 timepoint) internal view returns (ClassRule memory) {
        CurrentRule memory current = tables.current[class];
        uint208 packed =
            current.sinceSeconds <= timepoint ? current.packed : tables.rules[class].upperLookup(timepoint);
        return ClassRule(uint16(packed), uint16(packed >> 16), uint176(packed >> 32));
    }

    function checkThreshold(uint256 thresholdTokens, uint256 votableTokens) internal pure {
        uint256 mostTokens = (votableTokens * MAX_PROPOSAL_THRESHOLD_BPS) / 10_000;
        checkBounds("proposalThresholdTokens", thresholdTokens, 0, mostTokens);
    }

    function checkBounds(bytes32 setting, uint256 value, uint256 min, uint256 max) internal pure {
        if (value < min || value > max) revert IAlthingGovernor.Governor_OutOfBounds(setting, value, min, max);
    }

    function _classOf(
        Tables storage tables,
        Core memory core,
        address target,
        uint256 value,
        bytes calldata data
    ) private view returns (RiskClass class) {
        if (data.length < 4 || target == core.timelock) return RiskClass.Constitutional;
        bytes4 selector = bytes4(data);
        if (_spends(selector)) {
            // The cap of the zero address is the coin's, and no token is there.
            bool capped = target != address(0) && tables.caps[target] != 0;
            return data.length == 68 && capped ? RiskClass.Treasury : RiskClass.Constitutional;
        }
        if (selector == IVotes.delegate.selector) {
            bool toSentinel = target == core.token && data.length == 36 && _word(data, 0) == uint160(SENTINEL);
            return toSentinel && value == 0 ? RiskClass.Routine : RiskClass.Constitutional;
        }
        class = policy(tables, target, selector);
        if (value != 0 && class == RiskClass.Routine) class = RiskClass.Treasury;
    }

    /// @dev Sums over the whole proposal, so that an amount cannot be hidden in parts. No sum can overflow: each part
    /// is at most a cap, and a cap fits 208 bits.
    function _exceedsCaps(
        Tables storage tables,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) private view returns (bool) {
        uint256 totalValue;
        for (uint256 i = 0; i < targets.length; ++i) {
            if (values[i] != 0) {
                if (values[i] > tables.caps[address(0)]) return true;
                totalValue += values[i];
            }
            if (_tokensSpent(calldatas[i]) == 0) continue;
            uint256 tokenCap = tables.caps[targets[i]];
            uint256 totalTokens;
            for (uint256 j = 0; j <= i; ++j) {
                if (targets[j] != targets[i]) continue;
                uint256 tokens = _tokensSpent(calldatas[j]);
                if (tokens > tokenCap) return true;
                totalTokens += tokens;
            }
            if (totalTokens > tokenCap) return true;
        }
        return totalValue != 0 && totalValue > tables.caps[address(0)];
    }

    function _spend(Tables storage tables, address asset, uint256 amountTokens) private {
        if (amountTokens == 0) return;
        uint256 cap = tables.caps[asset];
        (uint256 spentTokens, uint48 nextPeriodSeconds) = spending(tables, asset);
        uint256 leftTokens = cap > spentTokens ? cap - spentTokens : 0;
        if (amountTokens > leftTokens) {
            revert IAlthingGovernor.Governor_SpendingCapExceeded(asset, amountTokens, leftTokens, nextPeriodSeconds);
        }
        uint48 period = uint48(block.timestamp / SPENDING_PERIOD);
        tables.spendings[asset] = Spending(period, uint208(spentTokens + amountTokens));
        emit IAlthingGovernor.SpendingCounted(asset, amountTokens, spentTokens + amountTokens, nextPeriodSeconds);
    }

    /// @dev Only of calls that `_classOf` let pass, so a transfer or approval is well formed here.
    function _tokensSpent(bytes calldata data) private pure returns (uint256) {
        return _spends(bytes4(data)) ? _word(data, 1) : 0;
    }

    function _spends(bytes4 selector) private pure returns (bool) {
        return selector == IERC20.transfer.selector || selector == IERC20.approve.selector;
    }

    /// @dev The argument at `index`, 32 bytes each, behind the selector.
    function _word(bytes calldata data, uint256 index) private pure returns (uint256) {
        return uint256(bytes32(data[4 + index * 32:36 + index * 32]));
    }

    function _checkFungible(address asset) private view {
        if (asset != address(0) && !isFungible(asset)) revert IAlthingGovernor.Governor_NotFungible(asset);
    }
}
