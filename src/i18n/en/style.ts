/** Words for how to treat people and accounts: styles, segments, and the guides for them. */
export const style = {
  style: 'Style',
};
