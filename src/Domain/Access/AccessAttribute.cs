namespace NetworkHub.Domain.Access;

/// <summary>
/// Says who may send a command, or see an entity of a state. Several are alternatives: the first whose <see cref="Who"/> holds tells which right
/// it takes, and the last tells what is lacking where none holds. What carries none is refused to everybody, the operator included.
/// </summary>
/// <param name="who">Who.</param>
/// <param name="right">What the caller must hold besides.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AccessAttribute(Who who, Rights right = Rights.None) : Attribute
{
    /// <summary>Who.</summary>
    public Who Who { get; } = who;

    /// <summary>What the caller must hold besides.</summary>
    public Rights Right { get; } = right;
}
