using NetworkHub.Deploy.Tests.Promises;

namespace NetworkHub.Deploy.Tests;

/// <summary>What holds for every overlay.</summary>
/// <param name="Name">Names it in the test's result.</param>
/// <param name="Broken">What breaks it, one line a place; none means that it holds.</param>
/// <param name="Breaks">Changes of the overlay <c>split</c> that each break it, so that it is known to bite.</param>
internal sealed record Promise(string Name, Func<Overlay, IEnumerable<string>> Broken, params Action<Overlay>[] Breaks)
{
    public static IReadOnlyDictionary<string, Promise> All { get; } = new[]
    {
        Security.NoRoot,
        Security.NoPrivileges,
        Security.ReadOnlyRoot,
        Running.Probed,
        Running.Bounded,
        Running.Drained,
        Selection.SelectsItsOwn,
        Selection.LeavesOneByOne,
        SiloPorts.AreTheHubsOwn,
        Settings.AreRead,
        Settings.FitThePorts,
        Settings.DatabaseIsReferenced,
        Images.AreOfThisVersion,
    }.ToDictionary(promise => promise.Name, StringComparer.Ordinal);

    /// <summary>The fault, unless something holds.</summary>
    public static string[] Unless(bool holds, string fault) => holds ? [] : [fault];
}
