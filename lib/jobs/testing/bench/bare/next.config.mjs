/** The hello page of Next, whose JavaScript and whose start are what the application's are measured against. */
export default { output: "standalone", poweredByHeader: false };
