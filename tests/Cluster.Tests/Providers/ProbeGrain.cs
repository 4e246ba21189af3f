namespace NetworkHub.Cluster.Tests.Providers;

/// <summary>A grain with technical state and a reminder, as one that keeps a webhook's cursor would have.</summary>
[Alias("networkhub.tests.probe")]
internal interface IProbeGrain : IGrainWithStringKey
{
    [Alias("write")]
    Task WriteAsync(string note);

    [Alias("read")]
    Task<string> ReadAsync();

    [Alias("remind")]
    Task RemindAsync(TimeSpan due);

    [Alias("leave")]
    Task LeaveAsync();
}

/// <param name="state">Its state's name is unique among all grains, because the row is found by it and the grain's key alone.</param>
internal sealed class ProbeGrain([PersistentState("networkhub.tests.probe")] IPersistentState<ProbeState> state) : Grain, IProbeGrain, IRemindable
{
    public Task WriteAsync(string note)
    {
        state.State = state.State with { Note = note };
        return state.WriteStateAsync();
    }

    public Task<string> ReadAsync() => Task.FromResult($"{state.State.Note}, reminded {state.State.Reminded} times");

    public Task RemindAsync(TimeSpan due) => this.RegisterOrUpdateReminder("probe", due, TimeSpan.FromMinutes(1));

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        state.State = state.State with { Reminded = state.State.Reminded + 1 };
        return state.WriteStateAsync();
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

internal sealed record ProbeState
{
    public string Note { get; init; } = "";

    public int Reminded { get; init; }
}
