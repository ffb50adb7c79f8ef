// Written by npm run build:contracts from contracts/committee/elections/Elections.sol; do not edit.
export const electionsAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "contract ICommitteeSeats",
        "name": "seats",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "safe",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "minWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "maxWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "minVotingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint32",
            "name": "minTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "maxTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "maxBondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "maxEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "maxTurnoutFloorBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct ElectionRails",
        "name": "rails_",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct ElectionTerms",
        "name": "firstTerms",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_AlreadyRegistered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "untilSeconds",
        "type": "uint256"
      }
    ],
    "name": "Elections_AwaitsSeating",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "candidates",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "weights",
        "type": "uint256"
      }
    ],
    "name": "Elections_BadEndorsements",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_BadSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      },
      {
        "internalType": "enum ICommitteeElections.Refusal",
        "name": "refusal",
        "type": "uint8"
      }
    ],
    "name": "Elections_BallotRefused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "dueSeconds",
        "type": "uint256"
      }
    ],
    "name": "Elections_BondNotDue",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_BondPaidOut",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "weightTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minTokens",
        "type": "uint256"
      }
    ],
    "name": "Elections_CombinationTooLight",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_EmptyEndorsement",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "holder",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "endorsedTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "votesTokens",
        "type": "uint256"
      }
    ],
    "name": "Elections_EndorsementsExceedVotes",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_ExcludedBefore",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "gasLeft",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "neededGas",
        "type": "uint256"
      }
    ],
    "name": "Elections_GasTooLow",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_MayNotStand",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Elections_NoCode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Elections_NoOpenSeats",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Elections_NoReason",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "dueSeconds",
        "type": "uint256"
      }
    ],
    "name": "Elections_NotDue",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_NotExcluded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_NotQualified",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "Elections_NotRegistered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "vetter",
        "type": "address"
      }
    ],
    "name": "Elections_NotVetter",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "steps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minSteps",
        "type": "uint256"
      }
    ],
    "name": "Elections_PageTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "enum ICommitteeElections.Phase",
        "name": "phase",
        "type": "uint8"
      }
    ],
    "name": "Elections_Running",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "endSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "dueSeconds",
        "type": "uint256"
      }
    ],
    "name": "Elections_RunsIntoTheNext",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "supplyTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxTokens",
        "type": "uint256"
      }
    ],
    "name": "Elections_SupplyTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "term",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "min",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "max",
        "type": "uint256"
      }
    ],
    "name": "Elections_TermOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "left",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minSeats",
        "type": "uint256"
      }
    ],
    "name": "Elections_TooFewLeft",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "maxExclusions",
        "type": "uint256"
      }
    ],
    "name": "Elections_TooManyExclusions",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sentWei",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bondWei",
        "type": "uint256"
      }
    ],
    "name": "Elections_WrongBond",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "enum ICommitteeElections.Phase",
        "name": "phase",
        "type": "uint8"
      },
      {
        "internalType": "enum ICommitteeElections.Phase",
        "name": "needed",
        "type": "uint8"
      }
    ],
    "name": "Elections_WrongPhase",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      }
    ],
    "name": "OnlyTimelock_Refused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weightTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "countedTokens",
        "type": "uint256"
      }
    ],
    "name": "BallotCast",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum ICommitteeElections.Refusal",
        "name": "refusal",
        "type": "uint8"
      }
    ],
    "name": "BallotSkipped",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "loaded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      }
    ],
    "name": "BallotsLoaded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bondWei",
        "type": "uint256"
      }
    ],
    "name": "BondPaidOut",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "holder",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weightTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "totalTokens",
        "type": "uint256"
      }
    ],
    "name": "CandidateEndorsed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "CandidateExcluded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "place",
        "type": "uint256"
      }
    ],
    "name": "CandidateQualified",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "place",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rank",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "winner",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "supportUnits",
        "type": "uint256"
      }
    ],
    "name": "CandidateRanked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "registration",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "statementHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "statementURI",
        "type": "string"
      }
    ],
    "name": "CandidateRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "CandidateRestored",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      }
    ],
    "name": "CombinationOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "winners",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "minSeats",
        "type": "uint256"
      }
    ],
    "name": "ElectionFailed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
      }
    ],
    "name": "ElectionGaveWay",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "byElection",
        "type": "bool"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct ElectionTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "ElectionOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "winners",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "runnersUp",
        "type": "uint256"
      }
    ],
    "name": "ElectionSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct ElectionTerms",
        "name": "oldTerms",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct ElectionTerms",
        "name": "newTerms",
        "type": "tuple"
      }
    ],
    "name": "NextTermsSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "minWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "maxWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "minVotingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint32",
            "name": "minTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "maxTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "maxBondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "maxEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "maxTurnoutFloorBps",
            "type": "uint16"
          }
        ],
        "indexed": false,
        "internalType": "struct ElectionRails",
        "name": "rails",
        "type": "tuple"
      }
    ],
    "name": "RailsSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "turnoutTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "floorTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "untilSeconds",
        "type": "uint256"
      }
    ],
    "name": "VoteExtended",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CANDIDACY_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ELECTION_BALLOT_TYPEHASH",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "SAFE",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "SEATS",
    "outputs": [
      {
        "internalType": "contract ICommitteeSeats",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "TIMELOCK",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "TOKEN",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "ballotOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "term",
        "type": "uint256"
      }
    ],
    "name": "byElections",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "opened",
        "type": "uint256"
      },
      {
        "internalType": "bool",
        "name": "pending",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "candidateOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "registration",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "place",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "qualified",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "excludedOnce",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "bondPaidOut",
            "type": "bool"
          },
          {
            "internalType": "uint112",
            "name": "endorsedTokens",
            "type": "uint112"
          },
          {
            "internalType": "bytes32",
            "name": "organisation",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommitteeElections.CandidateRecord",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      }
    ],
    "name": "collectBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      }
    ],
    "name": "combinationAt",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      }
    ],
    "name": "combinationOf",
    "outputs": [
      {
        "internalType": "bool",
        "name": "open",
        "type": "bool"
      },
      {
        "internalType": "uint256",
        "name": "weightTokens",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxSteps",
        "type": "uint256"
      }
    ],
    "name": "count",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address[]",
        "name": "candidates",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "weightsTokens",
        "type": "uint256[]"
      }
    ],
    "name": "endorse",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "holder",
        "type": "address"
      }
    ],
    "name": "endorsedBy",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "exclude",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "latest",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "nextTerms",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct ElectionTerms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "open",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "openByElection",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "payOutBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "phaseOf",
    "outputs": [
      {
        "internalType": "enum ICommitteeElections.Phase",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "purpose",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "seats",
        "type": "uint8"
      },
      {
        "internalType": "bool",
        "name": "byElection",
        "type": "bool"
      },
      {
        "internalType": "uint8",
        "name": "organisationCap",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "qualifiedOf",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "candidates",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "rails",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "minWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "maxWindowSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "minVotingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint32",
            "name": "minTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "maxTermSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "maxBondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "maxEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "maxTurnoutFloorBps",
            "type": "uint16"
          }
        ],
        "internalType": "struct ElectionRails",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "candidate",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "organisation",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "statementHash",
            "type": "bytes32"
          },
          {
            "internalType": "string",
            "name": "statementURI",
            "type": "string"
          }
        ],
        "internalType": "struct ICommitteeElections.Candidacy",
        "name": "candidacy",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "register",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "restore",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "result",
    "outputs": [
      {
        "internalType": "bool",
        "name": "settled",
        "type": "bool"
      },
      {
        "internalType": "address[]",
        "name": "winners",
        "type": "address[]"
      },
      {
        "internalType": "address[]",
        "name": "runnersUp",
        "type": "address[]"
      },
      {
        "internalType": "uint48",
        "name": "termSeconds",
        "type": "uint48"
      },
      {
        "internalType": "bytes32[]",
        "name": "organisations",
        "type": "bytes32[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct ElectionTerms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "setNextTerms",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "standingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum ICommitteeElections.Phase",
            "name": "phase",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "byElection",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "extended",
            "type": "bool"
          },
          {
            "internalType": "uint48",
            "name": "endorsementSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "vettingSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "votingSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "votingEndSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint256",
            "name": "candidates",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "qualified",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "combinations",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "excludedPlaces",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "minEndorsementTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "minCombinationTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "turnoutFloorTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "turnoutTokens",
            "type": "uint256"
          }
        ],
        "internalType": "struct ICommitteeElections.Standing",
        "name": "standing",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "stands",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "tallyOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "loaded",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "ranked",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "termsOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "runnersUp",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "approvals",
            "type": "uint8"
          },
          {
            "internalType": "enum CountingRule",
            "name": "rule",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "orgCap",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "minSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "maxExclusions",
            "type": "uint8"
          },
          {
            "internalType": "uint24",
            "name": "registrationSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "endorsementSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "vettingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "votingSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "extensionSeconds",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "minEndorsementBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "minCombinationBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "turnoutFloorBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "bondReturnBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "decayFromBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "vetter",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bondWei",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "termSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct ElectionTerms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "approvals",
        "type": "uint256"
      }
    ],
    "name": "vote",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "voter",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "approvals",
            "type": "uint256"
          },
          {
            "internalType": "uint48",
            "name": "untilSeconds",
            "type": "uint48"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct ICommitteeElections.SignedBallot[]",
        "name": "ballots",
        "type": "tuple[]"
      }
    ],
    "name": "voteBySig",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "counted",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "weightNow",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "winnersOf",
    "outputs": [
      {
        "internalType": "bool",
        "name": "settled",
        "type": "bool"
      },
      {
        "internalType": "address[]",
        "name": "winners",
        "type": "address[]"
      },
      {
        "internalType": "uint48",
        "name": "termSeconds",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
