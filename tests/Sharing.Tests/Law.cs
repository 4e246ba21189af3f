using FsCheck;
using FsCheck.Fluent;

namespace NetworkHub.Sharing.Tests;

/// <summary>Checks that something holds for many random cases; a failure names the case and the seed that replays it.</summary>
internal static class Law
{
    public const int Cases = 10_000;

    public static void Holds<T>(Gen<T> cases, Action<T> holds, int count = Cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true), Prop.ForAll(cases.ToArbitrary(), holds));

    /// <summary>Checks what holds for some of the cases only, and that they were many enough to have tested it.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="holds">Checks it, and tells whether the case was one of them.</param>
    /// <param name="atLeast">How large a part of the cases they must have been.</param>
    public static void HoldsWhere<T>(Gen<T> cases, Func<T, bool> holds, double atLeast)
    {
        var met = 0;
        Holds(cases, one => met += holds(one) ? 1 : 0);
        met.ShouldBeGreaterThanOrEqualTo((int)(atLeast * Cases), "too few of the cases were such that the law says anything of them");
    }
}
