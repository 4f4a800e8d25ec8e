-- What wrk sends. Arguments: the case's letter, the API key, and a file (B: ids, a line each; D: a vacancy with "title":"%s"), a word unique to the run.
-- Prints the figures as one line of JSON, so that nobody reads wrk's prose.

local letter, key, file, run = nil, nil, nil, nil
local prepared, number = {}, 0

local function lines(path)
  local all = {}
  for line in io.lines(path) do all[#all + 1] = line end
  return all
end

function init(arguments)
  letter, key, file, run = arguments[1], arguments[2], arguments[3], arguments[4]
  wrk.headers["Authorization"] = "Bearer " .. key
  if letter == "A" then prepared = { wrk.format("GET", "/healthz") } end
  if letter == "B" then
    for _, id in ipairs(lines(file)) do prepared[#prepared + 1] = wrk.format("GET", "/jobs/v1/vacancies/" .. id) end
  end
  if letter == "C" then prepared = { wrk.format("GET", "/jobs/v1/vacancies?limit=50") } end
  if letter == "D" then
    local body = lines(file)[1]
    local before, after = body:match("^(.-)%%s(.*)$")
    wrk.headers["Content-Type"] = "application/json"
    request = function()
      number = number + 1
      wrk.headers["Idempotency-Key"] = run .. "-" .. number
      return wrk.format("POST", "/jobs/v1/vacancies", nil, before .. "Baker of shift " .. run .. "-" .. number .. after)
    end
  else
    request = function()
      number = number % #prepared + 1
      return prepared[number]
    end
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'FIGURES {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
