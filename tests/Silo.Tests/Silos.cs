using System.Net;

namespace NetworkHub.Silo.Tests;

/// <summary>Silos of the tests, as they stand in the list.</summary>
internal static class Silos
{
    /// <summary>When all of them started.</summary>
    public static DateTime Start { get; } = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    public static SiloAddress Address(int number) => SiloAddress.New(IPAddress.Loopback, 1000 + number, number);

    public static MembershipEntry Entry(int number, SiloStatus status = SiloStatus.Active, DateTime? lastAlive = null, int clientPort = 3001) => new()
    {
        SiloAddress = Address(number),
        SiloName = $"silo {number}",
        HostName = "here",
        Status = status,
        ProxyPort = clientPort,
        StartTime = Start,
        IAmAliveTime = lastAlive ?? Start,
    };

    public static string Text(MembershipEntry entry) =>
        string.Join(
            '|',
            entry.SiloAddress.ToParsableString(), entry.SiloName, entry.HostName, entry.Status, entry.ProxyPort,
            entry.StartTime.Ticks, entry.IAmAliveTime.Ticks,
            string.Join(',', (entry.SuspectTimes ?? []).Select(vote => $"{vote.Item1.ToParsableString()}@{vote.Item2.Ticks}")));
}
