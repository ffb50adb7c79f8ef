// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernedParameters} from "../../../contracts/governance/IGovernedParameters.sol";
import {ProviderRegistry} from "../../../contracts/providers/ProviderRegistry.sol";
import {StakeVault} from "../../../contracts/providers/StakeVault.sol";
import {EmissionFixture} from "../emissions/EmissionFixture.sol";
import {deployBuilt} from "../Built.sol";
import {vm} from "../Vm.sol";

function providerRail(uint128 min, uint128 max) pure returns (IGovernedParameters.Rail memory) {
    return IGovernedParameters.Rail(min, max, 5_000, 1, 7 days, 0, 0);
}

/// @dev Emissions with a registry and a vault, two kinds of units, and provider 1. The test itself is the timelock.
abstract contract ProviderFixture is EmissionFixture {
    uint8 internal constant CPU = 0;
    uint8 internal constant GPU = 1;
    uint256 internal constant LEAST_STAKE = 1e16;
    uint256 internal constant SLASH_CAP_BPS = 3_000;
    uint256 internal constant UNBONDING = 14 days;
    address internal constant OPERATOR = address(0x0901);
    address internal constant PAYEE = address(0x0902);
    address internal constant HOLDER = address(0xa11ce);
    address internal constant ALICE = address(0xa1);
    address internal constant BOB = address(0xb0b);
    address internal constant CAROL = address(0xca401);
    address internal constant SLASHER = address(0x51a5);

    ProviderRegistry internal registry;
    StakeVault internal vault;
    uint32 internal provider;

    function setUp() public virtual override {
        super.setUp();
        registry = ProviderRegistry(
            deployBuilt("ProviderRegistry.sol:ProviderRegistry", abi.encode(address(this), true))
        );
        registry.addKind("CPU", 100, providerRail(1, 100_000), 200e8, providerRail(1, 100_000e8));
        registry.addKind("GPU", 5_000, providerRail(1, 1_000_000), 5_000e8, providerRail(1, 1_000_000e8));
        vault = newVault(address(token), LEAST_STAKE);
        vault.setSlasher(SLASHER);
        provider = _register(OPERATOR, PAYEE);
        vm.warp(startSeconds);
    }

    /// @dev Public, because `vm.expectRevert` needs a call.
    function newVault(address token_, uint256 leastStake) public returns (StakeVault) {
        IGovernedParameters.Rail[2] memory rails = [providerRail(7 days, 90 days), providerRail(0, 10_000)];
        bytes memory arguments = abi.encode(
            registry,
            token_,
            _schedule(),
            leastStake,
            [UNBONDING, _slashCapBps()],
            rails
        );
        return StakeVault(deployBuilt("StakeVault.sol:StakeVault", arguments));
    }

    function _slashCapBps() internal pure virtual returns (uint256) {
        return SLASH_CAP_BPS;
    }

    function _register(address operator, address payee) internal returns (uint32) {
        vm.prank(operator);
        return registry.register(payee, keccak256("organisation"), keccak256("statement"));
    }

    /// @dev Gives tokens that are delegated to nobody, and lets the vault take them.
    function _fund(address account, uint256 tokens) internal {
        vm.prank(HOLDER);
        token.transfer(account, tokens);
        vm.prank(account);
        token.approve(address(vault), type(uint256).max);
    }

    function _stake(address staker, uint256 tokens, address delegatee) internal {
        _fund(staker, tokens);
        vm.prank(staker);
        vault.stake(provider, tokens, delegatee);
    }

    function _leave(address staker, uint256 tokens) internal {
        vm.prank(staker);
        vault.leave(provider, tokens);
    }

    function _withdraw(address staker) internal {
        vm.prank(staker);
        vault.withdraw(provider);
    }

    function _slash(uint256 bps) internal {
        vm.prank(SLASHER);
        vault.slash(provider, bps, "evidence");
    }

    function _settleSlash(address staker) internal {
        vault.settleSlash(provider, _one(staker));
    }

    function _one(address account) internal pure virtual returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }

    /// @dev To the start of an epoch.
    function _toEpoch(uint256 epoch) internal {
        vm.warp(startSeconds + epoch * DAY);
    }

    function _holds(address staker) internal view returns (uint256 held, uint256 worth) {
        StakeVault.Holding memory holding = vault.holdingOf(provider, staker);
        return (holding.heldTokens, holding.worthTokens);
    }

    function _surrogateOf(address delegatee) internal view returns (address) {
        return vault.surrogateAt(vault.surrogateNumberOf(delegatee));
    }
}
