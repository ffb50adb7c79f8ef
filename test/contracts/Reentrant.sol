// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev A target that calls back into its callers while it runs.
contract Reentrant {
    struct Attempt {
        address target;
        bytes data;
    }

    Attempt[] private _attempts;
    uint256 public runs;
    uint256 public successes;

    function arm(address target, bytes calldata data) external {
        _attempts.push(Attempt(target, data));
    }

    function strike() external payable {
        ++runs;
        for (uint256 i = 0; i < _attempts.length; ++i) {
            (bool ok, ) = _attempts[i].target.call(_attempts[i].data);
            if (ok) ++successes;
        }
    }
}
