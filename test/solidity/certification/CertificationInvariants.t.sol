// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICertification} from "../../../contracts/certification/ICertification.sol";
import {ICommitments} from "../../../contracts/providers/ICommitments.sol";
import {vm} from "../Vm.sol";
import {CertificationActors} from "./CertificationActors.sol";

/// @dev Steps are drawn from contracts of this file alone when it runs alone.
contract CertificationSteps is CertificationActors {
    function checkModel() external view {
        vm.assertEq(fault, "", "as the model");
    }

    function checkWeights() external view {
        uint256 next = (block.timestamp - startSeconds) / DAY + 1;
        for (uint32 who = 1; who <= PROVIDERS; ++who) {
            ICertification.Status status = certification.standingOf(who).status;
            bool suspended = status == ICertification.Status.Suspended || status == ICertification.Status.Removed;
            ICommitments.Commitment memory commitment = commitments.commitmentOf(who);
            vm.assertEq(commitment.suspended, suspended, "as commitments have it");
            if (suspended) vm.assertEq(_weightOf(who, next), 0, "nothing from the next epoch on");
        }
    }
}

contract CertificationInvariants {
    CertificationSteps private _steps;

    function setUp() external {
        _steps = new CertificationSteps();
        _steps.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_steps);
    }

    /// @dev Also that whoever meets all is never suspended by a sweep.
    function invariant_StandingsAreWhatAModelMakesOfTheEvents() external view {
        _steps.checkModel();
    }

    function invariant_WhoIsSuspendedEarnsNothingFromTheNextEpoch() external view {
        _steps.checkWeights();
    }
}
