namespace NetworkHub.Domain.Entities;

/// <summary>An entity's identity: a prefix that tells its kind, an underscore and a UUID, such as <c>prt_0199a1c2-…</c>.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>What ids of this kind begin with, without the underscore.</summary>
    static abstract string Prefix { get; }

    /// <summary>The id as text; never null or empty for a parsed id.</summary>
    string Value { get; }

    /// <summary>Wraps text that <see cref="EntityIds.TryParse{TId}"/> found well formed.</summary>
    /// <param name="value">The whole text, prefix included.</param>
    static abstract TSelf Wrap(string value);
}
