// Written by npm run build:contracts from contracts/providers/StakeVault.sol; do not edit.
export const stakeVaultAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IProviderRegistry",
        "name": "registry",
        "type": "address"
      },
      {
        "internalType": "contract IERC20",
        "name": "token",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "startSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "epochSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "windowSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IEpochClock.Schedule",
        "name": "schedule_",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "leastStakeTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256[2]",
        "name": "values",
        "type": "uint256[2]"
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
        "internalType": "struct IGovernedParameters.Rail[2]",
        "name": "rails",
        "type": "tuple[2]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pauses",
        "type": "address"
      }
    ],
    "name": "AsksPause_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "AsksPause_Paused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "epochSeconds",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "windowSeconds",
        "type": "uint32"
      }
    ],
    "name": "EpochClock_BadSchedule",
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
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newIndex",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leastIndex",
        "type": "uint256"
      }
    ],
    "name": "Stake_AboveSlashCap",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "leastStakeTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minTokens",
        "type": "uint256"
      }
    ],
    "name": "Stake_BadLeast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "receivedTokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      }
    ],
    "name": "Stake_NotDelivered",
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
        "name": "readySeconds",
        "type": "uint256"
      }
    ],
    "name": "Stake_NotReady",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Stake_NotRestaker",
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
        "name": "slasher",
        "type": "address"
      }
    ],
    "name": "Stake_NotSlasher",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Stake_Nothing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "Stake_NothingLeaves",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Stake_NothingToSlash",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "surrogate",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "Stake_OtherDelegatee",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leastShares",
        "type": "uint256"
      }
    ],
    "name": "Stake_TooLittle",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokens",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mostTokens",
        "type": "uint256"
      }
    ],
    "name": "Stake_TooMuch",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Stake_ZeroDelegatee",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "holder",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "surrogate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newTokens",
        "type": "uint256"
      }
    ],
    "name": "HeldChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "leavingShares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "readySeconds",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fromEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "poolShares",
        "type": "uint256"
      }
    ],
    "name": "LeaveAsked",
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
        "indexed": false,
        "internalType": "address",
        "name": "oldPauses",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newPauses",
        "type": "address"
      }
    ],
    "name": "PausesSet",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "Redelegated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "restaker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "RestakerSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      }
    ],
    "name": "SlashSettled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldIndex",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newIndex",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "Slashed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldSlasher",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newSlasher",
        "type": "address"
      }
    ],
    "name": "SlasherSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "fromEpoch",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "poolShares",
        "type": "uint256"
      }
    ],
    "name": "Staked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "surrogate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "SurrogateMade",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "LEAST_STAKE_TOKENS",
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
    "name": "ONE",
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
    "name": "REGISTRY",
    "outputs": [
      {
        "internalType": "contract IProviderRegistry",
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
        "internalType": "contract IERC20",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "activeTokens",
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
    "name": "delegateeOfNext",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "holdingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "delegatee",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "heldTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "worthTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "leavingTokens",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "readySeconds",
            "type": "uint256"
          }
        ],
        "internalType": "struct IStakeVault.Holding",
        "name": "holding",
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
      }
    ],
    "name": "indexOf",
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
        "name": "account",
        "type": "address"
      }
    ],
    "name": "isRestaker",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      }
    ],
    "name": "leave",
    "outputs": [],
    "stateMutability": "nonpayable",
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
    "inputs": [],
    "name": "pauses",
    "outputs": [
      {
        "internalType": "contract ICommitteePause",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "pointAt",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          }
        ],
        "internalType": "struct IStakeVault.Point",
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
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "pointBefore",
    "outputs": [
      {
        "internalType": "bool",
        "name": "found",
        "type": "bool"
      },
      {
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          }
        ],
        "internalType": "struct IStakeVault.Point",
        "name": "point",
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
        "internalType": "uint256",
        "name": "first",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "pointsFrom",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          }
        ],
        "internalType": "struct IStakeVault.Point[]",
        "name": "points",
        "type": "tuple[]"
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
      }
    ],
    "name": "poolOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          },
          {
            "internalType": "uint24",
            "name": "slashes",
            "type": "uint24"
          },
          {
            "internalType": "uint16",
            "name": "generation",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "points",
            "type": "uint32"
          }
        ],
        "internalType": "struct IStakeVault.Pool",
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
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "epoch",
        "type": "uint256"
      }
    ],
    "name": "positionBefore",
    "outputs": [
      {
        "internalType": "bool",
        "name": "found",
        "type": "bool"
      },
      {
        "internalType": "uint256",
        "name": "pointNumber",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint24",
            "name": "fromEpoch",
            "type": "uint24"
          },
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          }
        ],
        "internalType": "struct IStakeVault.Point",
        "name": "point",
        "type": "tuple"
      },
      {
        "internalType": "uint256",
        "name": "segmentNumber",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          },
          {
            "internalType": "uint32",
            "name": "fromPoint",
            "type": "uint32"
          }
        ],
        "internalType": "struct IStakeVault.Segment",
        "name": "segment",
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
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "redelegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "schedule",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "startSeconds",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "epochSeconds",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "windowSeconds",
            "type": "uint32"
          }
        ],
        "internalType": "struct IEpochClock.Schedule",
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
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "segmentCount",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "first",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "segmentsFrom",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint112",
            "name": "shares",
            "type": "uint112"
          },
          {
            "internalType": "uint32",
            "name": "fromPoint",
            "type": "uint32"
          }
        ],
        "internalType": "struct IStakeVault.Segment[]",
        "name": "segments",
        "type": "tuple[]"
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
        "internalType": "contract ICommitteePause",
        "name": "newPauses",
        "type": "address"
      }
    ],
    "name": "setPauses",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "restaker",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "setRestaker",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newSlasher",
        "type": "address"
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address[]",
        "name": "stakers",
        "type": "address[]"
      }
    ],
    "name": "settleSlash",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint256",
        "name": "bps",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "evidenceHash",
        "type": "bytes32"
      }
    ],
    "name": "slash",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      }
    ],
    "name": "slashAt",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "index",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "baseIndex",
            "type": "uint96"
          },
          {
            "internalType": "uint40",
            "name": "periodStartSeconds",
            "type": "uint40"
          }
        ],
        "internalType": "struct IStakeVault.Slash",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "slasher",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "stake",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint256",
        "name": "amountTokens",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "stakeFor",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "number",
        "type": "uint32"
      }
    ],
    "name": "surrogateAt",
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
    "name": "surrogateCount",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "surrogateNumberOf",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
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
      }
    ],
    "name": "withdraw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
