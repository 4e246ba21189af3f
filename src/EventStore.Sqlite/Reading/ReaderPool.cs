using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite.Reading;

/// <summary>Read connections that stand ready. In WAL mode they neither wait for the writer nor make it wait.</summary>
internal sealed class ReaderPool(DatabaseFile file) : IDisposable
{
    private readonly ConcurrentBag<LogReader> idle = [];
    private volatile bool disposed;

    /// <summary>Reads on a connection that nobody else uses meanwhile.</summary>
    public T Read<T>(Func<LogReader, T> read)
    {
        if (disposed)
        {
            throw Failure.Closed();
        }

        LogReader? reader = null;
        try
        {
            reader = idle.TryTake(out var ready) ? ready : new LogReader(file);
            var result = read(reader);
            idle.Add(reader);
            reader = null;
            return result;
        }
        catch (SqliteException exception)
        {
            throw Failure.Of(exception);
        }
        finally
        {
            reader?.Dispose(); // It failed: the next read has a fresh one.
            CloseIdleWhenDisposed();
        }
    }

    public void Dispose()
    {
        disposed = true;
        CloseIdleWhenDisposed();
    }

    private void CloseIdleWhenDisposed()
    {
        while (disposed && idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
