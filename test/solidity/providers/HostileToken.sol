// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev A token with delegates that can be told to answer false, to keep a fee, or to call back while it moves.
contract HostileToken is ERC20 {
    enum Way {
        Honest,
        AnswersFalse,
        KeepsAFee,
        CallsBack
    }

    uint8 private immutable DECIMALS;

    mapping(address account => address) public delegates;
    Way private _way;
    address private _target;
    bytes private _data;
    bool private _calling;
    bool public calledBack;

    constructor(uint8 decimals_) ERC20("Hostile", "HST") {
        DECIMALS = decimals_;
        _mint(msg.sender, 1e27);
    }

    function set(Way way) external {
        _way = way;
    }

    /// @dev Whom to call while tokens move, as this token; what comes of it is not looked at.
    function arm(address target, bytes calldata data) external {
        (_way, _target, _data) = (Way.CallsBack, target, data);
    }

    function delegate(address delegatee) external {
        delegates[msg.sender] = delegatee;
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_way == Way.AnswersFalse) return false;
        super.transferFrom(from, to, _way == Way.KeepsAFee ? value - 1 : value);
        if (_way == Way.CallsBack && !_calling) {
            _calling = true;
            (bool ok, ) = _target.call(_data);
            calledBack = calledBack || ok;
            _calling = false;
        }
        return true;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}
