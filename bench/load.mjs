// Sends requests for some seconds over a number of connections and prints what came back, in a process of its own so
// that it takes no time from the servers' own. The job comes as the path of a JSON file.
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const { url, connections, seconds, headers, requests, once } = JSON.parse(readFileSync(process.argv[2], "utf8"));
let next = 0;

autocannon(
  {
    url,
    connections,
    duration: seconds,
    requests: [{ setupRequest: (request) => withHeaders({ ...request, ...following() }) }],
  },
  (error, result) => {
    if (error) throw error;
    const { latency, non2xx, errors, timeouts, duration, statusCodeStats } = result;
    process.stdout.write(
      JSON.stringify({
        perSecond: result["2xx"] / duration,
        p50: latency.p50,
        p99: latency.p99,
        done: result["2xx"],
        failed: non2xx + errors + timeouts,
        statusCodeStats,
      }),
    );
  },
);

function withHeaders(request) {
  return { ...request, headers: { ...headers, ...request.headers } };
}

/** Each request in turn. */
function following() {
  if (once && next >= requests.length)
    throw new RangeError("The requests ran out before the time: measure more articles.");
  const request = requests[next % requests.length];
  next += 1;
  return request;
}
