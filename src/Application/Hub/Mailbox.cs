namespace NetworkHub.Application.Hub;

/// <summary>The requests that wait for an entity: bounded, in order, and taken by one pump at a time.</summary>
internal sealed class Mailbox(int capacity)
{
    private readonly Lock gate = new();
    private readonly LinkedList<PendingRequest> waiting = new();
    private TaskCompletionSource arrival = NewArrival();
    private bool pumping;

    /// <summary>Whether nothing waits and no pump is at work.</summary>
    public bool IsIdle
    {
        get
        {
            lock (gate)
            {
                return !pumping && waiting.Count == 0;
            }
        }
    }

    /// <summary>Completes when something waits.</summary>
    public Task Arrival
    {
        get
        {
            lock (gate)
            {
                return arrival.Task;
            }
        }
    }

    /// <summary>Adds a request unless too many wait.</summary>
    /// <param name="request">The request.</param>
    /// <param name="startPump">Whether the caller has to start the pump.</param>
    public bool TryAdd(PendingRequest request, out bool startPump)
    {
        lock (gate)
        {
            startPump = false;
            if (waiting.Count >= capacity)
            {
                return false;
            }

            waiting.AddLast(request);
            startPump = !pumping;
            pumping = true;
            arrival.TrySetResult();
            return true;
        }
    }

    /// <summary>Puts requests back before all others, in their order.</summary>
    public void PutBack(IReadOnlyList<PendingRequest> requests)
    {
        lock (gate)
        {
            for (var i = requests.Count - 1; i >= 0; i--)
            {
                waiting.AddFirst(requests[i]);
            }

            if (waiting.Count > 0)
            {
                arrival.TrySetResult();
            }
        }
    }

    /// <summary>Takes the next requests; none when nothing waits.</summary>
    /// <param name="most">The most to take.</param>
    public List<PendingRequest> Take(int most)
    {
        lock (gate)
        {
            var taken = new List<PendingRequest>(Math.Min(most, waiting.Count));
            while (taken.Count < most && waiting.First is { } first)
            {
                first.Value.Taken();
                taken.Add(first.Value);
                waiting.RemoveFirst();
            }

            if (waiting.Count == 0 && arrival.Task.IsCompleted)
            {
                arrival = NewArrival();
            }

            return taken;
        }
    }

    /// <summary>Takes everything that waits and ends the pump, as after a defect.</summary>
    public IReadOnlyList<PendingRequest> Abandon()
    {
        lock (gate)
        {
            var abandoned = waiting.ToList();
            waiting.Clear();
            pumping = false;
            return abandoned;
        }
    }

    /// <summary>Ends the pump when nothing waits.</summary>
    public bool TryStop()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                return false;
            }

            pumping = false;
            return true;
        }
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
