// Written by npm run build:contracts from contracts/providers/ProviderRegistry.sol; do not edit.
export const providerRegistryAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "open",
        "type": "bool"
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
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "Registry_KindNotListed",
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
        "internalType": "enum IProviderRegistry.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Registry_NotActive",
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
    "name": "Registry_NotAdmitted",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Registry_NotOperator",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "proposed",
        "type": "address"
      }
    ],
    "name": "Registry_NotProposed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "Registry_OperatorTaken",
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
        "internalType": "enum IProviderRegistry.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Registry_StatusUnchanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Registry_TooManyKinds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "Registry_UnknownKind",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Registry_ZeroAddress",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "admitted",
        "type": "bool"
      }
    ],
    "name": "AdmissionSet",
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
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "number",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "HardwareDeclared",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "name",
        "type": "bytes32"
      }
    ],
    "name": "KindAdded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "listed",
        "type": "bool"
      }
    ],
    "name": "KindListed",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "OperatorProposed",
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
        "name": "oldOperator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOperator",
        "type": "address"
      }
    ],
    "name": "OperatorSet",
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
        "indexed": true,
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldPayee",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newPayee",
        "type": "address"
      }
    ],
    "name": "PayeeSet",
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
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "payee",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      }
    ],
    "name": "ProviderRegistered",
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
        "internalType": "bool",
        "name": "open",
        "type": "bool"
      }
    ],
    "name": "RegistrationSet",
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
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "statementHash",
        "type": "bytes32"
      }
    ],
    "name": "StatementSet",
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
        "internalType": "enum IProviderRegistry.Status",
        "name": "oldStatus",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "enum IProviderRegistry.Status",
        "name": "newStatus",
        "type": "uint8"
      }
    ],
    "name": "StatusSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "MAX_KINDS",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "acceptOperator",
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
      }
    ],
    "name": "activeOperator",
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
        "internalType": "bytes32",
        "name": "name",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "weight",
        "type": "uint32"
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
        "name": "weightRail",
        "type": "tuple"
      },
      {
        "internalType": "uint64",
        "name": "stakeUsd8",
        "type": "uint64"
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
        "name": "stakeRail",
        "type": "tuple"
      }
    ],
    "name": "addKind",
    "outputs": [
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "stateMutability": "nonpayable",
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
    "name": "close",
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
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "internalType": "uint16",
        "name": "number",
        "type": "uint16"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "declareHardware",
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
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "hardwareOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint16",
            "name": "number",
            "type": "uint16"
          },
          {
            "internalType": "uint40",
            "name": "declaredSeconds",
            "type": "uint40"
          },
          {
            "internalType": "bytes32",
            "name": "descriptionHash",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IProviderRegistry.Hardware",
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
        "name": "organisation",
        "type": "bytes32"
      }
    ],
    "name": "hasNamed",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "isAdmitted",
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
    "name": "isOpen",
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
    "name": "kindCount",
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
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "kindName",
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
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "kindOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bool",
            "name": "listed",
            "type": "bool"
          },
          {
            "internalType": "uint32",
            "name": "weight",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "stakeUsd8",
            "type": "uint64"
          }
        ],
        "internalType": "struct IProviderRegistry.Kind",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "offerOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint16",
            "name": "declaredUnits",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "weight",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "stakeUsd8",
            "type": "uint64"
          }
        ],
        "internalType": "struct IProviderRegistry.Offer",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "operatedBy",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "name": "payeeOf",
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
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "proposeOperator",
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
      }
    ],
    "name": "proposedOperator",
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
    "name": "providerCount",
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
    "name": "providerOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint40",
            "name": "registeredSeconds",
            "type": "uint40"
          },
          {
            "internalType": "uint40",
            "name": "statusSeconds",
            "type": "uint40"
          },
          {
            "internalType": "enum IProviderRegistry.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "address",
            "name": "payee",
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
          }
        ],
        "internalType": "struct IProviderRegistry.Provider",
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
        "internalType": "address",
        "name": "payee",
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
      }
    ],
    "name": "register",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "admitted",
        "type": "bool"
      }
    ],
    "name": "setAdmitted",
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
        "internalType": "bool",
        "name": "barred",
        "type": "bool"
      }
    ],
    "name": "setBarred",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "kind",
        "type": "uint8"
      },
      {
        "internalType": "bool",
        "name": "listed",
        "type": "bool"
      }
    ],
    "name": "setKindListed",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bool",
        "name": "open",
        "type": "bool"
      }
    ],
    "name": "setOpen",
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
        "internalType": "uint32",
        "name": "provider",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "payee",
        "type": "address"
      }
    ],
    "name": "setPayee",
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
        "internalType": "bytes32",
        "name": "organisation",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "statementHash",
        "type": "bytes32"
      }
    ],
    "name": "setStatement",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;
