// Written by npm run build:contracts from contracts/prices/PriceFeed.sol; do not edit.
export const priceFeedAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "internalType": "address[]",
        "name": "sources_",
        "type": "address[]"
      },
      {
        "internalType": "uint8",
        "name": "needed_",
        "type": "uint8"
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sources",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minSources",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxSources",
        "type": "uint256"
      }
    ],
    "name": "PriceFeed_BadCount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minNeeded",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxNeeded",
        "type": "uint256"
      }
    ],
    "name": "PriceFeed_BadNeeded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "source",
        "type": "address"
      }
    ],
    "name": "PriceFeed_DuplicateSource",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "source",
        "type": "address"
      }
    ],
    "name": "PriceFeed_NoCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "lowUsd8",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "highUsd8",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxDeviationBps",
        "type": "uint256"
      }
    ],
    "name": "Price_TooFarApart",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "fresh",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Price_TooFewFresh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "leftGas",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "neededGas",
        "type": "uint256"
      }
    ],
    "name": "Price_TooLittleGas",
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
        "indexed": false,
        "internalType": "address[]",
        "name": "oldSources",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldNeeded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "newSources",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newNeeded",
        "type": "uint256"
      }
    ],
    "name": "SourcesSet",
    "type": "event"
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
    "name": "highPriceUsd8",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "highUsd8",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "lowPriceUsd8",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "lowUsd8",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "needed",
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
    "inputs": [],
    "name": "readings",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "source",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "lowUsd8",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "highUsd8",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "updatedAtSeconds",
            "type": "uint256"
          },
          {
            "internalType": "bool",
            "name": "fresh",
            "type": "bool"
          }
        ],
        "internalType": "struct IGovernedPriceFeed.Reading[]",
        "name": "all",
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
        "internalType": "address[]",
        "name": "newSources",
        "type": "address[]"
      },
      {
        "internalType": "uint8",
        "name": "newNeeded",
        "type": "uint8"
      }
    ],
    "name": "setSources",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "sources",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;
