namespace NetworkHub.Deploy.Tests;

public class PromisesTests
{
    public static MatrixTheoryData<string, string> EveryPromiseOfEveryOverlay => new(Overlay.All, Promise.All.Keys);

    public static TheoryData<string, int> EveryBreak =>
        [.. Promise.All.Values.SelectMany(promise => Enumerable.Range(0, promise.Breaks.Length).Select(number => (promise.Name, number)))];

    [Theory]
    [MemberData(nameof(EveryPromiseOfEveryOverlay))]
    public async Task Promise_OfTheOverlay_Holds(string overlay, string promise) =>
        Promise.All[promise].Broken(await Overlay.ReadAsync(overlay)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EveryBreak))]
    public async Task Promise_OfAnOverlayThatBreaksIt_IsBroken(string name, int number)
    {
        var promise = Promise.All[name];
        var overlay = await Overlay.ReadAsync("split");

        promise.Breaks[number](overlay);

        promise.Broken(overlay).ShouldNotBeEmpty();
    }
}
