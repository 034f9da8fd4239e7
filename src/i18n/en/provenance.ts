/** Words for where an item of a playbook comes from. */
export const provenance = {
  label: 'Source',
  words: { handbook: 'handbook', public: 'public', reconstructed: 'ours' },
  legend: {
    handbook: 'from the handbook',
    public: 'public practice',
    reconstructed: 'our reconstruction',
  },
};
