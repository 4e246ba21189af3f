using System.Collections.Immutable;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Records key figures.</summary>
internal static class Recording
{
    public static Decision Record(ActorState state, RecordKeyFigures record)
    {
        var errors = ActorRules.Check(record.Figures);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        var news = record.Figures.Where(figure => !state.KeyFigures.Contains(figure)).ToImmutableList();
        return news.IsEmpty ? Decision.Nothing : Decision.Accept(new KeyFiguresRecorded(news));
    }
}
