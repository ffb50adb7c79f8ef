// Written by npm run build:contracts from contracts/committee/seats/CommitteeSeats.sol; do not edit.
export const committeeSeatsAbi = [
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "timelock",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "safe",
            "type": "address"
          },
          {
            "internalType": "uint8",
            "name": "leastThreshold",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "leastSeats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "termLimit",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "leadSeconds",
            "type": "uint32"
          },
          {
            "internalType": "address[]",
            "name": "foundingMembers",
            "type": "address[]"
          },
          {
            "internalType": "bytes32[]",
            "name": "foundingOrganisations",
            "type": "bytes32[]"
          },
          {
            "internalType": "uint48",
            "name": "foundingUntilSeconds",
            "type": "uint48"
          }
        ],
        "internalType": "struct ICommittee.CommitteeConfig",
        "name": "config",
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
        "name": "runnerUp",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "untilSeconds",
        "type": "uint256"
      }
    ],
    "name": "Committee_AwaitingAnswer",
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
    "name": "Committee_CannotSit",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "election",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "lastElection",
        "type": "uint256"
      }
    ],
    "name": "Committee_ElectionPassed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newKey",
        "type": "address"
      }
    ],
    "name": "Committee_KeyNotProved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newKey",
        "type": "address"
      }
    ],
    "name": "Committee_KeyRefused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "elections",
        "type": "address"
      }
    ],
    "name": "Committee_KnownElections",
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
    "name": "Committee_NoCode",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Committee_NoElections",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "recalled",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "seats",
        "type": "uint256"
      }
    ],
    "name": "Committee_NoMinority",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Committee_NoRunnerUp",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Committee_NoVacancy",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "term",
        "type": "uint256"
      }
    ],
    "name": "Committee_NobodyToRecall",
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
    "name": "Committee_NotMember",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "election",
        "type": "uint256"
      }
    ],
    "name": "Committee_NotSettled",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "term",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "current",
        "type": "uint256"
      }
    ],
    "name": "Committee_OtherTerm",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "setting",
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
    "name": "Committee_OutOfBounds",
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
        "name": "endsSeconds",
        "type": "uint256"
      }
    ],
    "name": "Committee_TermEnded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "canSit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "Committee_TooFew",
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
        "internalType": "uint16",
        "name": "term",
        "type": "uint16"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "runnerUp",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "accepts",
        "type": "bool"
      }
    ],
    "name": "Answered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "election",
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
        "internalType": "enum ICommittee.SkipReason",
        "name": "reason",
        "type": "uint8"
      }
    ],
    "name": "CandidateSkipped",
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
        "indexed": false,
        "internalType": "address",
        "name": "oldElections",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newElections",
        "type": "address"
      }
    ],
    "name": "ElectionsSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "oldKey",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newKey",
        "type": "address"
      }
    ],
    "name": "KeyRotated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint16",
        "name": "term",
        "type": "uint16"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "sat",
        "type": "bool"
      }
    ],
    "name": "Recalled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Resigned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "seating",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "election",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "term",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "members",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "endsSeconds",
        "type": "uint48"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "byElection",
        "type": "bool"
      }
    ],
    "name": "Seated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "seating",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "election",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "member",
        "type": "address"
      }
    ],
    "name": "VacancyFilled",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "LEAD_SECONDS",
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
    "name": "LEAST_SEATS",
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
    "name": "LEAST_THRESHOLD",
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
    "name": "TERM_LIMIT",
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
    "inputs": [
      {
        "internalType": "bool",
        "name": "accepts",
        "type": "bool"
      }
    ],
    "name": "answer",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "key",
        "type": "address"
      }
    ],
    "name": "currentKey",
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
        "internalType": "address",
        "name": "oldKey",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "newKey",
        "type": "address"
      }
    ],
    "name": "digestOfRotation",
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
    "inputs": [],
    "name": "elections",
    "outputs": [
      {
        "internalType": "contract IElections",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fillVacancy",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "filledSeats",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "election",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "source",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "place",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "terms",
            "type": "uint8"
          },
          {
            "internalType": "uint32",
            "name": "sinceSeating",
            "type": "uint32"
          }
        ],
        "internalType": "struct ICommittee.Seat[]",
        "name": "filled",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "candidate",
        "type": "address"
      }
    ],
    "name": "mayStand",
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
    "inputs": [],
    "name": "members",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "nextElectionSeconds",
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
    "name": "openSeats",
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
        "internalType": "address",
        "name": "member",
        "type": "address"
      }
    ],
    "name": "organisationOf",
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
    "inputs": [
      {
        "internalType": "uint16",
        "name": "termNumber_",
        "type": "uint16"
      },
      {
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      }
    ],
    "name": "recall",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "termNumber_",
        "type": "uint16"
      },
      {
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      }
    ],
    "name": "recallMany",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "resign",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newKey",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "rotateKey",
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
    "name": "seat",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "seatedElection",
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
    "name": "seating",
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
        "internalType": "address",
        "name": "newElections",
        "type": "address"
      }
    ],
    "name": "setElections",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "standing",
    "outputs": [
      {
        "internalType": "enum ICommittee.Standing",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "tenures",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "sinceSeatings",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "term",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "number",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "endsSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "seating",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "seats",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "filled",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "recalled",
            "type": "uint8"
          },
          {
            "internalType": "bool",
            "name": "leftEmpty",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "someLeft",
            "type": "bool"
          },
          {
            "internalType": "uint48",
            "name": "vacantSinceSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "election",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "source",
            "type": "uint8"
          }
        ],
        "internalType": "struct ICommittee.Term",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "termNumber",
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
    "name": "threshold",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
