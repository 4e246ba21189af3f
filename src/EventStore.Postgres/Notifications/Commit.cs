using System.Globalization;

namespace NetworkHub.EventStore.Postgres.Notifications;

/// <summary>What processes tell each other of a commit.</summary>
/// <param name="Position">Its last position; 0 when that is not known.</param>
/// <param name="IsVisible">Whether readers saw it at once, or had to wait for another transaction.</param>
internal readonly record struct Commit(long Position, bool IsVisible)
{
    public const string Channel = "networkhub_events";

    /// <summary>Something may have been committed.</summary>
    public static Commit Unknown => default;

    /// <summary>Reads what <c>announce_commit</c> sends: the position, with a minus sign while it is hidden.</summary>
    public static Commit Parse(string payload) => From(long.Parse(payload, CultureInfo.InvariantCulture));

    public static Commit From(long announced) => new(Math.Abs(announced), announced > 0);
}
