// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {OnlyTimelock} from "../../governance/OnlyTimelock.sol";
import {ICommitteePause} from "./ICommitteePause.sol";

/// @dev A module that asks whether the committee has paused it; see ICommitteePause for what may never ask.
abstract contract AsksPause is OnlyTimelock {
    /// @notice Whom it asks; zero where there is no committee.
    ICommitteePause public pauses;

    event PausesSet(address oldPauses, address newPauses);

    error AsksPause_Paused(address module);
    error AsksPause_NoCode(address pauses);

    modifier unlessPaused() {
        if (address(pauses) != address(0) && pauses.isPaused(address(this))) revert AsksPause_Paused(address(this));
        _;
    }

    /// @notice Names whom it asks, or, with zero, ends that. By vote only.
    function setPauses(ICommitteePause newPauses) external onlyTimelock {
        if (address(newPauses) != address(0) && address(newPauses).code.length == 0) {
            revert AsksPause_NoCode(address(newPauses));
        }
        emit PausesSet(address(pauses), address(newPauses));
        pauses = newPauses;
    }
}
