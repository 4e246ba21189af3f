using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>
/// What a group of appends comes to, decided in memory while the transaction holds the rows of its streams: nobody else can change
/// what it was decided on before the commit.
/// </summary>
/// <param name="serverProcess">The server's process that runs the transaction.</param>
/// <param name="transaction">The transaction's id.</param>
/// <param name="firstPosition">The first of the positions that the transaction took.</param>
/// <param name="streams">The streams that have a row.</param>
/// <param name="known">Those of the group's keys that were used before.</param>
internal sealed class PlannedGroup(
    int serverProcess,
    ulong transaction,
    long firstPosition,
    IReadOnlyDictionary<StreamId, StreamRow> streams,
    Dictionary<IdempotencyKey, KnownCommand> known)
{
    private readonly List<(StreamRow Stream, long Version, long Position, NewEvent Event)> events = [];
    private readonly List<(StreamRow Stream, KeyedCommand Command)> commands = [];

    public int ServerProcess => serverProcess;

    public ulong Transaction => transaction;

    /// <summary>The events to insert, in order of position.</summary>
    public IReadOnlyList<(StreamRow Stream, long Version, long Position, NewEvent Event)> Events => events;

    /// <summary>The commands to remember, in ordinal order of key: two transactions that want the same keys queue up instead of blocking each other.</summary>
    public IEnumerable<(StreamRow Stream, KeyedCommand Command)> Commands =>
        commands.OrderBy(added => added.Command.Key.Caller, StringComparer.Ordinal).ThenBy(added => added.Command.Key.Key, StringComparer.Ordinal);

    /// <summary>The streams whose heads have moved.</summary>
    public IEnumerable<StreamRow> Moved => streams.Values.Where(stream => stream.HasMoved);

    public bool IsEmpty => events.Count == 0 && commands.Count == 0;

    public AppendOutcome Add(StreamAppend append)
    {
        foreach (var command in append.Commands)
        {
            if (known.TryGetValue(command.Key, out var earlier))
            {
                return new AppendOutcome.KeyTaken(earlier);
            }
        }

        var head = streams.TryGetValue(append.Stream, out var stream) ? stream.Head : StreamHead.Empty;
        return stream is null || !head.IsAt(append.Expected)
            ? new AppendOutcome.Conflict(head.Version)
            : new AppendOutcome.Appended(Take(stream, append));
    }

    private long[] Take(StreamRow stream, StreamAppend append)
    {
        foreach (var command in append.Commands)
        {
            commands.Add((stream, command));
            known.Add(command.Key, new KnownCommand(command.Key, command.RequestHash, append.Stream, command.FirstVersion, command.LastVersion));
        }

        var positions = new long[append.Events.Count];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = firstPosition + events.Count;
            stream.MoveTo(new StreamHead(stream.Head.Version + 1, append.Events[i].Hash));
            events.Add((stream, stream.Head.Version, positions[i], append.Events[i]));
        }

        return positions;
    }
}
