using Orleans.Concurrency;

namespace NetworkHub.Silo.Tests;

/// <summary>A grain that keeps a reminder.</summary>
[Alias("networkhub.silo-tests.reminder")]
public interface IReminderGrain : IGrainWithStringKey
{
    [Alias("remind")]
    Task RemindAsync(TimeSpan due, TimeSpan period);

    [Alias("forget")]
    Task ForgetAsync();

    [Alias("count")]
    Task<int> CountAsync();

    /// <summary>Ends when a reminder has come.</summary>
    [Alias("reminded"), ResponseTimeout("00:02:00"), AlwaysInterleave]
    Task RemindedAsync();
}

internal sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    private const string Name = "test";

    private readonly TaskCompletionSource reminded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task RemindAsync(TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(Name, due, period);

    public async Task ForgetAsync() => await this.UnregisterReminder((await this.GetReminder(Name))!);

    public async Task<int> CountAsync() => (await this.GetReminders()).Count;

    public Task RemindedAsync() => reminded.Task;

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminded.TrySetResult();
        return Task.CompletedTask;
    }
}
