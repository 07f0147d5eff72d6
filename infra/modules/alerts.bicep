// What needs a person. Each alert is explained in docs/operate.md under the same name.
param name string
param location string
param email string
param workspaceId string
param dataStorageId string

var alerts = [
  {
    name: 'parked'
    about: 'Something decided could not be delivered and waits for an administrator.'
    query: 'AppTraces | where Message == "effect-parked"'
    severity: 2
    more: 0
  }
  {
    name: 'set-aside'
    about: 'A wake-up could not be handled five times over. It is tried again every ten minutes.'
    query: 'AppTraces | where Message == "wake-up-set-aside"'
    severity: 2
    more: 0
  }
  {
    name: 'key'
    about: 'The key that opens conflict requests did not do its work.'
    query: 'AppTraces | where Message == "key-failed"'
    severity: 1
    more: 0
  }
  {
    name: 'graph-sign-in'
    about: 'Entra refused the app when it signed in to Microsoft Graph: nobody is notified, no membership can be checked.'
    query: 'AppTraces | where Message == "graph-sign-in-refused"'
    severity: 1
    more: 0
  }
  {
    name: 'graph-throttled'
    about: 'Microsoft Graph asks the app to slow down. Notifications are late, none is lost.'
    query: 'AppTraces | where Message == "graph-throttled"'
    severity: 3
    more: 50
  }
  {
    name: 'errors'
    about: 'More than two of a hundred calls could not be served.'
    query: 'AppRequests | summarize calls = count(), broken = countif(toint(ResultCode) >= 500) | where calls >= 20 and broken * 50 > calls'
    severity: 1
    more: 0
  }
  {
    name: 'start'
    about: 'The Functions host reports errors: the app may not start. The first line of the trace says why.'
    query: 'AppTraces | where SeverityLevel >= 3 and tostring(Properties.Category) startswith "Host."'
    severity: 1
    more: 3
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in alerts: {
    name: '${name}-${alert.name}'
    location: location
    properties: {
      displayName: 'Common Ground: ${alert.name}'
      description: alert.about
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.more
          }
        ]
      }
      autoMitigate: true
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]

resource storageThrottled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-storage-throttled'
  location: 'global'
  properties: {
    description: 'Storage asks the app to slow down. Calls are answered late or with 503; nothing is lost.'
    severity: 2
    enabled: true
    scopes: [dataStorageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricName: 'Transactions'
          operator: 'GreaterThan'
          threshold: 20
          timeAggregation: 'Total'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ServerBusyError', 'ClientThrottlingError', 'ClientAccountRequestThrottlingError']
            }
          ]
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
