using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>A write that waits for its group.</summary>
/// <param name="Apply">Does it inside the open transaction; gives the outcome of an append, and nothing for another write.</param>
/// <param name="Bytes">Roughly what it adds to the file.</param>
internal readonly record struct PendingWrite(Func<LogWriter, AppendOutcome?> Apply, long Bytes);
