"""Running snippets: the only part of uradori that executes what an author wrote.

In the process of whoever asks:
campaign.py        plans the runs of claims, and turns them into evidence
conclusions.py     what broken worlds did to the assertions
mutants.py         which changes to an answer make sense, and making them
proving.py         shows that exercises can be solved, and not without doing anything
pool.py            gives runs to a host and hands back futures
homes.py           where runs keep what they write, and sweeping what killed ones left
witnesses.py       asks second witnesses; servers.py starts them, endpoint.py asks one by address

In the host, a warm process that forks one child a run:
start.py           has imports noted, and starts it; warming.py warms it up
host.py            forks, reads, times, kills and reports
queue.py           which run is started next; compiled.py: code that many runs would compile alike
orphans.py         what the kernel knows of processes

In the child:
child.py           one run; clock.py is the time it has
footing.py         what it rests on: reads.py notes what it reads, imports.py what it asks for,
                   and origins.py knows what that comes from
guard.py           what it may not do, and what it may use
rewriting.py       has its assertions tell what they come to
evaluations.py     takes that down; routes.py knows what led there, showing.py says values
explain.py         how it ended, in words
recording.py       what it was answered; engine_answers.py, http_requests.py, inputs.py: by whom

In both:
private.py         what only this machine knows, and no evidence may hold
reports.py         how a run reports, and how the host knows that it is the run
job.py             one run to be made, as plain data
backends.py        what snippets run against; plain.py is the plain one
"""
