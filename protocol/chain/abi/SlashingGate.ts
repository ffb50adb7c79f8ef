// Written by npm run build:contracts from contracts/providers/SlashingGate.sol; do not edit.
export const slashingGateAbi = [
  {
    "inputs": [
      {
        "internalType": "contract StakeVault",
        "name": "vault",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "waitSeconds",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IGovernedParameters.Rail",
        "name": "rail_",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostBps",
        "type": "uint256"
      }
    ],
    "name": "Gate_BadBps",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "lapsedSeconds",
        "type": "uint256"
      }
    ],
    "name": "Gate_Lapsed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Gate_NoEvidence",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Gate_NoSlash",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "slasher",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostBps",
        "type": "uint256"
      }
    ],
    "name": "Gate_NotListed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "Gate_NotReady",
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
        "name": "stopper",
        "type": "address"
      }
    ],
    "name": "Gate_NotStopper",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "internalType": "enum ISlashingGate.State",
        "name": "state",
        "type": "uint8"
      }
    ],
    "name": "Gate_NotWaiting",
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
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "delaySeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leastSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostSeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
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
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadRail",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "rampUpSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "rampDownSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostSeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_BadRamp",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_Declared",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_NoStep",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
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
    "name": "Parameter_OutsideRail",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "oldValue",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "newValue",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxStep",
        "type": "uint256"
      }
    ],
    "name": "Parameter_StepTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "nowSeconds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "Parameter_StepTooSoon",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "Parameter_Unchanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      }
    ],
    "name": "Parameter_Unknown",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldValue",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newValue",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "inForceSeconds",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "by",
        "type": "address"
      }
    ],
    "name": "ParameterSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "parameter",
        "type": "uint8"
      },
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct IGovernedParameters.Rail",
        "name": "rail",
        "type": "tuple"
      }
    ],
    "name": "RailSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "SlashDone",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "slasher",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "SlashRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "SlashStopped",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "slasher",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldMostBps",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newMostBps",
        "type": "uint256"
      }
    ],
    "name": "SlasherListed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldStopper",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newStopper",
        "type": "address"
      }
    ],
    "name": "StopperSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "LAPSE_SECONDS",
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
    "inputs": [],
    "name": "VAULT",
    "outputs": [
      {
        "internalType": "contract StakeVault",
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
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "execute",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "slasher",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      }
    ],
    "name": "mostBpsOf",
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
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "nextChangeSeconds",
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
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "parameter",
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
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "rail",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint128",
            "name": "min",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "max",
            "type": "uint128"
          },
          {
            "internalType": "uint16",
            "name": "maxStepBps",
            "type": "uint16"
          },
          {
            "internalType": "uint128",
            "name": "maxStep",
            "type": "uint128"
          },
          {
            "internalType": "uint32",
            "name": "minDelaySeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampUpSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "rampDownSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IGovernedParameters.Rail",
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
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      }
    ],
    "name": "ramp",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "fromValue",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "toValue",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "fromSeconds",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "untilSeconds",
            "type": "uint256"
          }
        ],
        "internalType": "struct IGovernedParameters.Ramp",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      },
      {
        "internalType": "uint16",
        "name": "bps",
        "type": "uint16"
      },
      {
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "request",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "requestCount",
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
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "requestOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "slasher",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "provider",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "bps",
            "type": "uint16"
          },
          {
            "internalType": "uint40",
            "name": "readySeconds",
            "type": "uint40"
          },
          {
            "internalType": "enum ISlashingGate.State",
            "name": "state",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "ground",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "evidenceHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ISlashingGate.Request",
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
        "internalType": "uint8",
        "name": "parameter_",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "setParameter",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "slasher",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "ground",
        "type": "bytes32"
      },
      {
        "internalType": "uint16",
        "name": "mostBps",
        "type": "uint16"
      }
    ],
    "name": "setSlasher",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newStopper",
        "type": "address"
      }
    ],
    "name": "setStopper",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "reasonHash",
        "type": "bytes32"
      }
    ],
    "name": "stop",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stopper",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
