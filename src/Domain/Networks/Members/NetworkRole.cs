namespace NetworkHub.Domain.Networks;

/// <summary>What a member does in the network; one member may have several roles.</summary>
public enum NetworkRole
{
    /// <summary>Takes part (<i>netværksdeltager</i>).</summary>
    Participant,

    /// <summary>Leads the network (<i>netværksleder</i>).</summary>
    Leader,

    /// <summary>Brings the actors together (<i>igangsætter</i>).</summary>
    Convener,

    /// <summary>Supports the process and builds trust (<i>facilitator</i>).</summary>
    Facilitator,

    /// <summary>Brings new angles and urgency (<i>katalysator</i>).</summary>
    Catalyst,

    /// <summary>Gives political backing (<i>politisk sponsor</i>).</summary>
    PoliticalSponsor,

    /// <summary>Sets goals and frames from outside (<i>metagovernor</i>).</summary>
    Metagovernor,

    /// <summary>Serves the network (<i>sekretariat</i>).</summary>
    Secretariat,
}
