using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using NetworkHub.Application.Hub;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Telemetry;

public sealed class MeterTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task PostCost_WhileSomebodyListens_IsCountedAndTraced()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var measured = new ConcurrentBag<string>();
        var traced = new ConcurrentBag<Activity>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == HubMeter.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add($"{instrument.Name} {tags[0].Value}"));
        meters.SetMeasurementEventCallback<int>((instrument, _, _, _) => measured.Add(instrument.Name));
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        meters.Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = traced.Add,
        };
        ActivitySource.AddActivityListener(spans);

        (await partnership.PostCostAsync(partnership.Cost("1.00"))).Succeeded();

        measured.ShouldContain("networkhub.commands accepted");
        measured.ShouldContain("networkhub.append.events");
        measured.ShouldContain("networkhub.queue.wait");
        traced.ShouldContain(span => span.OperationName == "PostCost" && Equals(span.GetTagItem("networkhub.stream"), partnership.Id));
    }
}
