/** Learning rates that plain gradient descent can be given. Adam's own is the first. */
export const RATES = [0.01, 0.03, 0.1, 0.3, 1];
