/**
 * For a process that typesets one document after another: what a document took goes back to the system when it is done, and one
 * thread lays it out, so that the others stay for those who are waiting. Read by the GNU C library and by Typst as they load.
 */
export const ENGINE_SETTINGS = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
  RAYON_NUM_THREADS: "1",
};
