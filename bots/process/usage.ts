export const usage = `Usage: npm run bots -- --network NAME_OR_CHAIN_ID --rpc URL[,URL] [...]

  --rpc                  also RPC_URL; nodes to try in turn; 127.0.0.1:8545 for the local network
  --rpc-timeout-seconds  how long a node may take to answer; 10
  --data                 also DATA_DIR; folder of the database; data/
  --deployment           folder of the deployment; deployments/<chainId>
  --confirmations        blocks behind the head that it acts on; 12, local 0
  --interval-seconds     pause between rounds; 6, local 1
  --items-per-tick       most items tried in a round; 10
  --max-fee-gwei         also BOT_MAX_FEE_GWEI; most it pays for gas; 100
  --urgent-max-fee-gwei  the same close to a deadline; 300
  --spend-per-day-eth    also BOT_SPEND_PER_DAY_ETH; most it spends in a day; 1
  --relay-per-day-eth    also BOT_RELAY_PER_DAY_ETH; most it spends in a day on ballots that holders signed; 0 relays none
  --relay-wait-seconds   longest that a signed ballot waits for others; 300
  --least-balance-eth    alarm below this balance; 0.01
  --gas-cap              most gas for one call; 10000000
  --metrics-host         also METRICS_HOST; address of /metrics and /healthz; 127.0.0.1
  --metrics-port         also METRICS_PORT; their port; 0 for any free one
  --reporters            also ALTHING_REPORTERS; file of those who report revenue or prices
  --maps                 also ALTHING_MAPS; folder of the maps that checkers of availability pass on, to be posted
  --webhook              also ALTHING_WEBHOOK; where alarms are posted, as JSON
  --notices              also ALTHING_NOTICES; file of where alarms go: email, Telegram, Slack, Discord, webhooks
  --try-notices          send a try to each of these and say what it answers; needs no key
  --dry-run              print what is due and send nothing; needs no key
  --once                 one round

ALTHING_KEYSTORE, and ALTHING_KEYSTORE_PASSWORD or ALTHING_KEYSTORE_PASSWORD_FILE, give the key; or ALTHING_KMS_KEY, a key of AWS KMS.
LOG_FORMAT is json or text: without it text on a terminal and JSON elsewhere.`;
