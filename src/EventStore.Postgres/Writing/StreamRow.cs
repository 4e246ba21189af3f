using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>A stream as the open transaction sees it.</summary>
/// <param name="number">Its number.</param>
/// <param name="head">Where it stands.</param>
internal sealed class StreamRow(long number, StreamHead head)
{
    public long Number { get; } = number;

    public StreamHead Head { get; private set; } = head;

    /// <summary>Whether the head is newer than the row in the database.</summary>
    public bool HasMoved { get; private set; }

    public void MoveTo(StreamHead head)
    {
        Head = head;
        HasMoved = true;
    }
}
