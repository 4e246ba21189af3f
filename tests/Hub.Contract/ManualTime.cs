namespace NetworkHub.Hub.Contract;

/// <summary>A clock that moves only when a test says so; timers that fall due fire while it moves.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (gate)
        {
            now += by;
            due = timers.FindAll(timer => timer.IsDue(now));
        }

        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        private DateTimeOffset? due;
        private TimeSpan period;

        public bool IsDue(DateTimeOffset at) => due <= at;

        public void Fire()
        {
            due = period > TimeSpan.Zero ? time.GetUtcNow() + period : null;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            due = dueTime >= TimeSpan.Zero ? time.GetUtcNow() + dueTime : null;
            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
