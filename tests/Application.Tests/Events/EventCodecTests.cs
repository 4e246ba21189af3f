using System.Text;
using NetworkHub.Application.Events;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Tests.Events;

// Events are a storage format. A golden file is never changed once it is released: a new shape is a new version with a file of its own.
public sealed class EventCodecTests
{
    public static TheoryData<string> Names => [.. EventCodec.Manifest];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    [Theory]
    [MemberData(nameof(Names))]
    public void Encode_Sample_IsTheGoldenFile(string name)
    {
        var (encodedName, data) = EventCodec.Encode(SampleEvents.ByName[name]);

        encodedName.ShouldBe(name);
        Encoding.UTF8.GetString(data.Span).ShouldBe(Golden(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decode_GoldenFile_ReadsEveryMember(string name)
    {
        var read = EventCodec.Decode(name, Encoding.UTF8.GetBytes(Golden(name)));

        read.GetType().ShouldBe(SampleEvents.ByName[name].GetType());
        Encoding.UTF8.GetString(EventCodec.Encode(read).Data.Span).ShouldBe(Golden(name));
    }

    [Fact]
    public void Manifest_IsTheReviewedText() =>
        string.Join('\n', EventCodec.Manifest).ShouldBe(File.ReadAllText(Path.Combine(Folder, "manifest.txt")).Trim());

    [Fact]
    public void GoldenFiles_AreThoseOfTheManifest() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).ShouldBe(EventCodec.Manifest, ignoreOrder: true);

    [Fact]
    public void Manifest_HasEveryEventOfTheDomain()
    {
        var events = typeof(IEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)));

        SampleEvents.ByName.Values.Select(sample => sample.GetType()).ShouldBe(events, ignoreOrder: true);
    }

    [Fact]
    public void Decode_AbsentMembersThatMayBeNull_AreNull() =>
        EventCodec.Decode("actor.registered.v1", """{"profile":{"kind":"state","name":"Staten"}}"""u8.ToArray())
            .ShouldBe(new ActorRegistered(new ActorProfile(ActorKind.State, "Staten"), null));

    [Theory]
    [InlineData("partnership.period-closed.v2", """{"year":2025}""")]
    [InlineData("partnership.period-closed.v1", """{"year":2025,"more":1}""")]
    [InlineData("partnership.period-closed.v1", """{}""")]
    [InlineData("partnership.period-closed.v1", """{"year":"2025"}""")]
    [InlineData("partnership.party-entered.v1", """{"party":"prt_0199a1c2-0000-7000-8000-000000000001","from":"2026-01-01"}""")]
    [InlineData("actor.registered.v1", """{"profile":{"kind":1,"name":"Staten"}}""")]
    [InlineData("actor.registered.v1", """{"profile":null}""")]
    [InlineData("partnership.period-closed.v1", """{"year":2025""")]
    public void Decode_NotWhatTheNameSays_IsUnreadable(string name, string data) =>
        Should.Throw<UnreadableEventException>(() => EventCodec.Decode(name, Encoding.UTF8.GetBytes(data)));

    private static string Golden(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json")).TrimEnd('\n');
}
