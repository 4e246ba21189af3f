using FsCheck;
using FsCheck.Fluent;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Holds something against many random stories, each a list of numbers that <see cref="RandomCommands"/> makes commands of.</summary>
internal static class Stories
{
    private const int Cases = 10_000;
    private const int LongestStory = 25;

    private static readonly Arbitrary<int[]> Seeds = Arb.From(
        Gen.Choose(1, LongestStory).SelectMany(length => Gen.Choose(0, int.MaxValue).ArrayOf(length)),
        story => Enumerable.Range(0, story.Length).Select(i => story.Where((_, j) => j != i).ToArray()));

    /// <summary>Every story, told to its end.</summary>
    public static void HoldAtTheEnd(Action<World> check) => Prop.ForAll(Seeds, story =>
    {
        var world = World.WithAgreement();
        Array.ForEach(story, seed => world.Try(RandomCommands.Next(world, seed)));
        check(world);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    /// <summary>Every step of every story in which something happens; it must happen often enough to be tested.</summary>
    /// <param name="check">Checks it, and tells how often it happened.</param>
    public static void HoldWhereItHappens(Func<Step, int> check)
    {
        var happened = 0;
        HoldAtEachStep(step => happened += check(step));
        happened.ShouldBeGreaterThan(Cases / 200, "too few of the stories were such that the property says anything of them");
    }

    /// <summary>Every event of a kind, and the step that led to it.</summary>
    public static void HoldForEach<TEvent>(Action<Step, TEvent> check) => HoldWhereItHappens(step =>
    {
        var events = step.Decision.Events.OfType<TEvent>().ToList();
        events.ForEach(@event => check(step, @event));
        return events.Count;
    });

    /// <summary>Every step of every story.</summary>
    public static void HoldAtEachStep(Action<Step> check) => Prop.ForAll(Seeds, story =>
    {
        var world = World.WithAgreement();
        foreach (var seed in story)
        {
            var command = RandomCommands.Next(world, seed);
            var before = world.State;
            check(new Step(world, before, command, world.Try(command)));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
}
