/**
 * How `npm run serve` starts Node: years of history are read with two thirds of the memory that V8 takes when left to
 * itself. Less still costs CPU that grows with the history.
 */
export const memoryFlags = ["--max-semi-space-size=16", "--heap-growing-percent=100"];
