using FsCheck;
using FsCheck.Fluent;

namespace NetworkHub.Sharing.Tests;

/// <summary>Checks that something holds for many random cases; a failure names the case and the seed that replays it.</summary>
internal static class Law
{
    public const int Cases = 10_000;

    public static void Holds<T>(Gen<T> cases, Action<T> holds, int count = Cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true), Prop.ForAll(cases.ToArbitrary(), holds));
}
