namespace NetworkHub.Application.Journaling;

/// <summary>The requests that wait for an entity: bounded and in order. It has no lock: a journal is used by one thread at a time.</summary>
/// <param name="capacity">The most that may wait.</param>
internal sealed class PendingRequests(int capacity)
{
    private List<PendingRequest> waiting = [];

    /// <summary>How many wait.</summary>
    public int Count => waiting.Count;

    /// <summary>Adds a request unless too many wait.</summary>
    public bool TryAdd(PendingRequest request)
    {
        if (waiting.Count >= capacity)
        {
            return false;
        }

        waiting.Add(request);
        return true;
    }

    /// <summary>Puts requests back before all others, in their order; these had their place already, so no limit holds.</summary>
    public void PutBack(IReadOnlyCollection<PendingRequest> requests)
    {
        if (requests.Count > 0)
        {
            waiting.InsertRange(0, requests);
        }
    }

    /// <summary>Takes the next requests.</summary>
    /// <param name="most">The most to take, at least 1.</param>
    public List<PendingRequest> Take(int most)
    {
        var taken = waiting;
        if (taken.Count <= most)
        {
            waiting = [];
        }
        else
        {
            taken = waiting.GetRange(0, most);
            waiting.RemoveRange(0, most);
        }

        taken.ForEach(request => request.Taken());
        return taken;
    }
}
